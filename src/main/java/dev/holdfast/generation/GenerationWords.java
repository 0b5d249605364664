package dev.holdfast.generation;

import dev.holdfast.word.Word;

/** The words about the generation that a route is in; each has its own. */
public final class GenerationWords {
  private volatile boolean serves = true;

  @Word("Whether these routes serve still; those that have been edited begin with nothing new.")
  public boolean serves() {
    return serves;
  }

  void serves(boolean still) {
    serves = still;
  }
}
