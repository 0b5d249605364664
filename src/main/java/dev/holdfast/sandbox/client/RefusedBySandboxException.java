package dev.holdfast.sandbox.client;

/** The sandbox did not do what a test asked of it; the message is its own sentence. */
public final class RefusedBySandboxException extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  private final int status;

  RefusedBySandboxException(int status, String sentence) {
    super(sentence);
    this.status = status;
  }

  /** The HTTP status of its answer. */
  public int status() {
    return status;
  }
}
