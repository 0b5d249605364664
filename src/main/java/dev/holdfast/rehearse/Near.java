package dev.holdfast.rehearse;

import java.util.Collection;
import java.util.Comparator;

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

  /** How many letters have to be changed, put in or left out. */
  private static int distance(String from, String to) {
    int[] row = new int[to.length() + 1];
    for (int j = 0; j <= to.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int swap = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(swap, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[to.length()];
  }
}
