package dev.holdfast.pool;

/** A task that has no thread yet. */
final class Waiting {
  private final Runnable task;
  private final int since;
  private boolean seen;

  /**
   * @param since how many looks there had been when it came
   */
  Waiting(Runnable task, int since) {
    this.task = task;
    this.since = since;
  }

  Runnable task() {
    return task;
  }

  int since() {
    return since;
  }

  /** Whether it has been seen at the head before; for the one who looks. */
  boolean seen() {
    boolean before = seen;
    seen = true;
    return before;
  }
}
