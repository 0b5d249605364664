package dev.holdfast.sandbox.server;

/** The sandbox cannot listen where it should: most often something else does. */
public final class PortTakenException extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  PortTakenException(String message, Throwable cause) {
    super(message, cause);
  }
}
