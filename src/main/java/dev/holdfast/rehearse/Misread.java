package dev.holdfast.rehearse;

/** One thing in a script that cannot be understood; the reader collects them. */
final class Misread extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Misread(Mark at, String why) {
    super(at + ": " + why);
  }
}
