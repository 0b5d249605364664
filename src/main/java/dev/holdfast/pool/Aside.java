package dev.holdfast.pool;

/** Where threads of a pool wait for somebody else, so that others may take their place. */
public final class Aside {
  /** Of the pool in which a thread is at work. */
  private static final ThreadLocal<Aside> HERE = new ThreadLocal<>();

  private final Places places;
  private final Runnable another;

  /**
   * @param another begins with what waits for a place, where there is one
   */
  Aside(Places places, Runnable another) {
    this.places = places;
    this.another = another;
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
    places.stepAside();
    try {
      another.run();
      wait.run();
    } finally {
      places.stepBack();
    }
  }
}
