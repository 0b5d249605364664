package dev.holdfast.sandbox.control;

/** Leaves a control request that cannot be carried out, with a sentence that says what to do. */
final class BadRequestException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;

  BadRequestException(int status, String message) {
    super(message);
    this.status = status;
  }

  int status() {
    return status;
  }
}
