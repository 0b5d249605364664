package dev.holdfast.web;

/** Nobody can listen there: most often somebody else does. */
public final class Unbound extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  Unbound(String host, int port, String setting, Throwable why) {
    super("cannot listen on %s:%d, %s: %s".formatted(host, port, setting, why.getMessage()), why);
  }
}
