package dev.holdfast.storm;

import java.util.Optional;
import java.util.function.Function;

/** Makes a script that fails as short as it can be: delta debugging. */
final class Shrinker {
  private Shrinker() {}

  static Failure shrink(Failure failing, Function<Script, Optional<Failure>> again) {
    Failure best = failing;
    int chunk = Math.max(1, best.script().lines().size() / 2);
    while (chunk >= 1) {
      Failure shorter = without(best, chunk, again);
      if (shorter.script().lines().size() == best.script().lines().size()) {
        chunk /= 2;
      }
      best = shorter;
    }
    return best;
  }

  private static Failure without(
      Failure failing, int chunk, Function<Script, Optional<Failure>> again) {
    int lines = failing.script().lines().size();
    for (int from = 0; from + chunk <= lines; from++) {
      Script shorter = failing.script().without(from, from + chunk);
      if (shorter.lines().stream().anyMatch(line -> line.startsWith("call "))) {
        Optional<Failure> still = again.apply(shorter);
        if (still.isPresent()) {
          return still.get();
        }
      }
    }
    return failing;
  }
}
