package dev.holdfast.rehearse;

/** What a line of a story does, or says is so. */
interface Step {
  /** Does it; tells what is not as it should be. */
  void play(Scene scene) throws Miss;
}
