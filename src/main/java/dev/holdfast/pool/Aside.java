package dev.holdfast.pool;

/** Where threads of a pool wait for somebody else, so that others may take their place. */
public final class Aside {
  /** Of the pool in which a thread is at work. */
  private static final ThreadLocal<Aside> HERE = new ThreadLocal<>();

  private final Runnable leave;
  private final Runnable comeBack;

  /**
   * @param leave gives the place of this thread to others
   * @param comeBack waits for another one
   */
  Aside(Runnable leave, Runnable comeBack) {
    this.leave = leave;
    this.comeBack = comeBack;
  }

  /**
   * Waits for somebody else. Who says so does not keep others waiting, if it is a thread of such a
   * pool; any other waits as it would.
   */
  public static void during(Runnable wait) {
    Aside here = HERE.get();
    if (here == null) {
      wait.run();
    } else {
      here.whileAway(wait);
    }
  }

  /** This thread is at work here. */
  void begin() {
    HERE.set(this);
  }

  private void whileAway(Runnable wait) {
    leave.run();
    try {
      wait.run();
    } finally {
      comeBack.run();
    }
  }
}
