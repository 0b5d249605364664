package dev.holdfast.web;

/** Nobody can listen there: most often somebody else does. */
public final class Unbound extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  Unbound(String where, Throwable why) {
    super("cannot listen on %s: %s".formatted(where, why.getMessage()), why);
  }
}
