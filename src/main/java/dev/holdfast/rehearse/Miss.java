package dev.holdfast.rehearse;

/** What should have been so in a story, and what was so instead. */
final class Miss extends Exception {
  private static final long serialVersionUID = 1L;

  private final String expected;
  private final String so;

  Miss(String expected, String so) {
    super("expected " + expected + ", but " + so);
    this.expected = expected;
    this.so = so;
  }

  String expected() {
    return expected;
  }

  String so() {
    return so;
  }
}
