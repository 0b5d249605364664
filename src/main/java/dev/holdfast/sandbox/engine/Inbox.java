package dev.holdfast.sandbox.engine;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** What comes from other threads, until the engine takes it in. */
final class Inbox {
  private final BlockingQueue<Runnable> arrived = new LinkedBlockingQueue<>();

  void add(Runnable entry) {
    arrived.add(entry);
  }

  void empty(Consumer<Runnable> into) {
    for (var entry = arrived.poll(); entry != null; entry = arrived.poll()) {
      into.accept(entry);
    }
  }

  /** Waits for one entry, at most so long. */
  void await(long millis, Consumer<Runnable> into) throws InterruptedException {
    var entry = arrived.poll(millis, TimeUnit.MILLISECONDS);
    if (entry != null) {
      into.accept(entry);
    }
  }
}
