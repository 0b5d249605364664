package dev.holdfast.sandbox.queue;

/** Where in the life of an Enqueue its leg is, and so what an end of it is called. */
enum Phase {
  WAITING,
  BRIDGING,
  BRIDGED,
  OVER;

  /** REST gave the leg another document. */
  Result redirected() {
    return switch (this) {
      case WAITING -> Result.REDIRECTED;
      case BRIDGED -> Result.REDIRECTED_FROM_BRIDGED;
      case BRIDGING, OVER -> Result.BRIDGING_IN_PROCESS;
    };
  }

  /** The person on the leg has hung up. */
  Result hungUp() {
    return this == WAITING ? Result.HANGUP : dialerGone();
  }

  /** Whoever dialled the queue has gone away. */
  Result dialerGone() {
    return this == BRIDGED ? Result.BRIDGED : Result.BRIDGING_IN_PROCESS;
  }
}
