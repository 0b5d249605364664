package dev.holdfast.sandbox.engine;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;

/** Those who wait for the manual clock to get somewhere, one after the other. */
final class Advances {
  private record Advance(Instant target, CompletableFuture<ClockState> done) {}

  private final Deque<Advance> waiting = new ArrayDeque<>();

  void add(Instant target, CompletableFuture<ClockState> done) {
    waiting.add(new Advance(target, done));
  }

  boolean isEmpty() {
    return waiting.isEmpty();
  }

  /** Where the first of them wants to get. */
  Instant target() {
    return waiting.element().target();
  }

  /** The first of them is there. */
  void arrive(ClockState state) {
    waiting.remove().done().complete(state);
  }

  void letAllGo(ClockState state) {
    while (!waiting.isEmpty()) {
      arrive(state);
    }
  }
}
