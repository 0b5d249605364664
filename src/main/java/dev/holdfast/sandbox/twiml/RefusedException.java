package dev.holdfast.sandbox.twiml;

/** Leaves the reading of a document that cannot be carried out at all. */
final class RefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Trouble trouble;

  RefusedException(int code, String message) {
    super(message);
    this.trouble = new Trouble(code, message);
  }

  Trouble trouble() {
    return trouble;
  }
}
