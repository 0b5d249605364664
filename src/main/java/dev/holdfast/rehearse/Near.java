package dev.holdfast.rehearse;

import java.util.Collection;
import java.util.Comparator;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** What somebody may have meant who wrote a word that there is not. */
final class Near {
  /** Two letters that changed places count as two. */
  private static final int MISSPELT = 2;

  private Near() {}

  /** A sentence's end: the nearest of what there is, if it is near, and all that there is. */
  static String instead(String written, Collection<String> all) {
    String list = "there is: " + String.join(", ", all);
    return all.stream()
        .min(Comparator.comparingInt(one -> distance(written, one)))
        .filter(one -> distance(written, one) <= Math.max(MISSPELT, written.length() / 3))
        .map(one -> "did you mean '" + one + "'? " + list)
        .orElse(list);
  }

  private static int distance(String from, String to) {
    return LevenshteinDistance.getDefaultInstance().apply(from, to);
  }
}
