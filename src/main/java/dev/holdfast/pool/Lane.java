package dev.holdfast.pool;

/**
 * Who waits for a place, and how long before there is one more; in a lane who has come first is.
 */
enum Lane {
  /** Who goes {@link Ahead}, at places of their own. */
  AHEAD(2, 10),
  /** Who comes back from {@link Aside}; its thread waits. */
  BACK(10, 1000),
  /**
   * All others. Who waits here because all cores are busy would only make them busier with a thread
   * of its own, and who goes ahead would have to share them with it.
   */
  OTHERS(10, 1000);

  private final int still;
  private final int most;

  /**
   * @param still who is the first at so many looks waits behind threads that are held up
   * @param most who has waited for so many looks gets a place although others get on
   */
  Lane(int still, int most) {
    this.still = still;
    this.most = most;
  }

  int still() {
    return still;
  }

  int most() {
    return most;
  }
}
