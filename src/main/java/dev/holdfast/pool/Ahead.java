package dev.holdfast.pool;

/**
 * What goes ahead of all else, and waits for nothing else: somebody on a call waits for it in
 * silence, and it is done in no time.
 */
public final class Ahead {
  private static final ThreadLocal<Boolean> HERE = ThreadLocal.withInitial(() -> false);

  private Ahead() {}

  /** What this thread gives to a pool meanwhile goes ahead. */
  public static void during(Runnable giving) {
    HERE.set(true);
    try {
      giving.run();
    } finally {
      HERE.remove();
    }
  }

  /** Whether what this thread gives now goes ahead. */
  static boolean now() {
    return HERE.get();
  }
}
