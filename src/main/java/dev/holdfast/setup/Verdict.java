package dev.holdfast.setup;

/** What came of a look. */
public enum Verdict {
  OK("ok"),
  /** Not as it should be, and {@code --write} or somebody's decision mends it. */
  DIFFERS("differs"),
  /** Calls would suffer. */
  WRONG("wrong"),
  CANNOT_TELL("cannot tell");

  private final String word;

  Verdict(String word) {
    this.word = word;
  }

  /** As it is written for people and machines. */
  public String word() {
    return word;
  }
}
