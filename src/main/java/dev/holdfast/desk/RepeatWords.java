package dev.holdfast.desk;

import dev.holdfast.word.Word;
import java.time.InstantSource;

/** The word that keeps the memory of repeats from growing. */
public final class RepeatWords {
  private final Repeats repeats;
  private final InstantSource time;

  public RepeatWords(Repeats repeats, InstantSource time) {
    this.repeats = repeats;
    this.time = time;
  }

  @Word("Forgets the answers that no repeat gets any more, and says how many.")
  public int forget() {
    return repeats.forget(time.instant().minus(Repeats.KEPT_FOR));
  }
}
