package dev.holdfast.pool;

/** What has no place yet. */
final class Waiting {
  private final Runnable task;
  private final Lane lane;
  private final int since;
  private int seen;

  /**
   * @param task what is done; of who comes back, what lets it go on
   * @param since how many looks there had been when it came
   */
  Waiting(Runnable task, Lane lane, int since) {
    this.task = task;
    this.lane = lane;
    this.since = since;
  }

  Runnable task() {
    return task;
  }

  Lane lane() {
    return lane;
  }

  /**
   * Whether it has to have a place now; for the one who looks, of the first in its lane.
   *
   * @param look which one this is
   */
  boolean due(int look) {
    seen++;
    return seen >= lane.still() || look - since > lane.most();
  }
}
