package dev.holdfast.pool;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/**
 * Does at most so many tasks at once, with as few threads as that takes: one at work for each core,
 * and one more whenever they are held up without a word. Whoever waits {@link Aside} is not at
 * work, and comes back to it when there is a place. The thread that has become idle last goes on
 * first, and one that is idle for long ends.
 *
 * <p>What goes {@link Ahead} waits for nobody else: it has as many places of its own.
 *
 * <p>More threads than cores do nothing sooner while all of them compute, and each that is woken
 * takes a core from the event loop that woke it.
 *
 * <p>The JDK's pools with a bound start a thread for each task until they have all of them, and
 * then let them take turns. Each of hundreds has a stack that stays in memory and that the
 * collector looks through, and gets so small a piece of the heap to allocate from that it asks for
 * one all the time.
 */
public final class Elastic extends AbstractExecutorService {
  private static final long IDLE_SECONDS = 10;

  private final ThreadPoolExecutor threads;
  private final long bound;
  private final Turns ahead;
  private final Turns others;
  private final UnaryOperator<Runnable> carried;
  private final AtomicInteger open = new AtomicInteger();
  private volatile boolean stopping;

  /**
   * As many at once, and any number waiting.
   *
   * @param most how many at once, of those that go ahead and of all others
   */
  public Elastic(int most, ThreadFactory factory) {
    this(most, Integer.MAX_VALUE - most, factory);
  }

  /**
   * As many at once, and any number waiting.
   *
   * @param carried what a task takes along of the thread that gives it
   */
  public Elastic(int most, ThreadFactory factory, UnaryOperator<Runnable> carried) {
    this(most, Integer.MAX_VALUE - most, factory, carried, Lookout::rest);
  }

  /**
   * With a bound to how many wait.
   *
   * @param most how many at once
   * @param room how many more may wait; what finds no place is dropped without a word
   */
  public Elastic(int most, int room, ThreadFactory factory) {
    this(most, room, factory, Lookout::rest);
  }

  /**
   * @param rest what is done between two looks after those that wait
   */
  Elastic(int most, int room, ThreadFactory factory, Runnable rest) {
    this(most, room, factory, UnaryOperator.identity(), rest);
  }

  private Elastic(
      int most, int room, ThreadFactory factory, UnaryOperator<Runnable> carried, Runnable rest) {
    this.carried = carried;
    this.bound = (long) most + room;
    // This queue keeps nothing: it hands over to who came last, or a thread is started.
    this.threads =
        new ThreadPoolExecutor(
            0,
            Integer.MAX_VALUE,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new SynchronousQueue<>(),
            factory);
    this.ahead = new Turns(Lane.AHEAD, most, threads, this::run, rest);
    this.others = new Turns(Lane.OTHERS, most, threads, this::run, rest);
  }

  /** How many tasks have been given and are not done. */
  public int open() {
    return open.get();
  }

  @Override
  public void execute(Runnable task) {
    if (isShutdown()) {
      throw new RejectedExecutionException("it is shut down");
    }
    if (open.incrementAndGet() > bound) {
      open.decrementAndGet();
      return;
    }
    try {
      (Ahead.now() ? ahead : others).queue(carried.apply(task));
    } catch (RuntimeException | Error noThread) {
      open.decrementAndGet();
      throw noThread;
    }
  }

  /** Lets what has been given be done. */
  @Override
  public void shutdown() {
    threads.shutdown();
  }

  @Override
  public List<Runnable> shutdownNow() {
    stopping = true;
    threads.shutdown();
    List<Runnable> left = new ArrayList<>(ahead.giveUp());
    left.addAll(others.giveUp());
    open.addAndGet(-left.size());
    threads.shutdownNow();
    return left;
  }

  @Override
  public boolean isShutdown() {
    return threads.isShutdown();
  }

  @Override
  public boolean isTerminated() {
    return threads.isTerminated();
  }

  @Override
  public boolean awaitTermination(long timeout, TimeUnit unit) throws InterruptedException {
    return threads.awaitTermination(timeout, unit);
  }

  private void run(Runnable task) {
    if (Thread.interrupted() && stopping) {
      Thread.currentThread().interrupt(); // this one was meant for all that comes
    }
    try {
      task.run();
    } catch (RuntimeException | Error broken) {
      Thread here = Thread.currentThread();
      here.getUncaughtExceptionHandler().uncaughtException(here, broken);
    } finally {
      open.decrementAndGet();
    }
  }
}
