package dev.holdfast.lint;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** What was meant by a name that is not there. */
final class Nearest {
  /** Below this, two names have nothing to do with each other. */
  private static final double ALIKE = 0.75;

  /** More names than these are no answer. */
  private static final int FEW = 12;

  /** What names begin with whether they are alike or not. */
  private static final String ALWAYS = "^(direct:|seda:|holdfast\\.)";

  /** A slip or two of the finger is more likely than anything else. */
  private static final int SLIPS = 2;

  private static final LevenshteinDistance LETTERS = LevenshteinDistance.getDefaultInstance();
  private static final JaroWinklerSimilarity SIMILARITY = new JaroWinklerSimilarity();

  private Nearest() {}

  /** The known name that is most like one, if any is. */
  static Optional<String> to(String name, Collection<String> known) {
    return known.stream()
        .filter(one -> slips(name, one) <= SLIPS || alike(name, one) >= ALIKE)
        .min(
            Comparator.comparingInt((String one) -> Math.min(slips(name, one), SLIPS + 1))
                .thenComparingInt(
                    one -> slips(name, one) > SLIPS ? 0 : Math.abs(one.length() - name.length()))
                .thenComparingDouble(one -> -alike(name, one)));
  }

  /** A question or, where nothing is alike, what there is; ready to follow a statement. */
  static String hint(String name, Collection<String> known) {
    return to(name, known).map(one -> "; did you mean `" + one + "`?").orElseGet(() -> all(known));
  }

  private static String all(Collection<String> known) {
    List<String> sorted = known.stream().sorted().toList();
    return sorted.isEmpty() || sorted.size() > FEW
        ? ""
        : "; there are `" + String.join("`, `", sorted) + "`";
  }

  /** How many letters would have to be changed; so many as there are say nothing. */
  private static int slips(String name, String other) {
    int slips = LETTERS.apply(bare(name), bare(other));
    return slips < bare(name).length() ? slips : Integer.MAX_VALUE;
  }

  private static double alike(String name, String other) {
    return SIMILARITY.apply(bare(name), bare(other));
  }

  private static String bare(String name) {
    return name.replaceFirst(ALWAYS, "");
  }
}
