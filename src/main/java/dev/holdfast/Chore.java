package dev.holdfast;

import dev.holdfast.pool.Threads;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Work behind everybody's back, on a thread of its own: never twice at a time, and none queues. */
final class Chore implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Chore.class);

  private final Runnable work;
  private final ExecutorService thread;
  private CompletableFuture<Void> last = CompletableFuture.completedFuture(null);

  Chore(String name, Runnable work) {
    this.work = work;
    this.thread = Executors.newSingleThreadExecutor(Threads.named(name));
  }

  /** Begins, unless it is on its way. */
  synchronized CompletableFuture<Void> go() {
    if (last.isDone() && !thread.isShutdown()) {
      last = CompletableFuture.runAsync(work, thread).whenComplete(Chore::told);
    }
    return last;
  }

  /** Begins, and waits for its end, but not for ever. */
  void go(Duration patience) {
    try {
      go().get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException slow) {
      LOG.debug("is still on its way after {}", patience);
    } catch (ExecutionException broken) {
      LOG.debug("was told already", broken);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }

  private static void told(@Nullable Void done, @Nullable Throwable broken) {
    if (broken != null) {
      LOG.warn("broke behind everybody's back", broken);
    }
  }
}
