package dev.holdfast.pool;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Whose turn it is to be at work, and by which thread. */
final class Turns {
  private final Lane lane;
  private final ExecutorService threads;
  private final Consumer<Runnable> run;
  private final Places places;
  private final Lanes lanes = new Lanes();
  private final Aside aside = new Aside(this::leave, this::comeBack);
  private final Lookout lookout;

  /**
   * @param lane of those whose turns these are
   * @param most how many there may be at once, with those who are aside
   * @param threads as many as are asked for
   * @param run does a task, and never fails
   * @param rest what is done between two looks after those that wait
   */
  Turns(Lane lane, int most, ExecutorService threads, Consumer<Runnable> run, Runnable rest) {
    this.lane = lane;
    this.threads = threads;
    this.run = run;
    this.places = new Places(most);
    this.lookout = new Lookout(threads, lanes, this::oneMore, rest);
  }

  /** This one is done when it is its turn; it fails when it will not be. */
  void queue(Runnable task) {
    Waiting last = new Waiting(task, lane, lookout.looks());
    lanes.add(last);
    try {
      seek();
    } catch (RuntimeException | Error noThread) {
      if (lanes.remove(last)) {
        throw noThread;
      }
    }
  }

  /** Takes all that wait, once there are no more threads; who comes back goes on at once. */
  List<Runnable> giveUp() {
    List<Runnable> left = new ArrayList<>();
    for (Waiting one = lanes.poll(); one != null; one = lanes.poll()) {
      if (one.lane() == Lane.BACK) {
        goesOn(one);
      } else {
        left.add(one.task());
      }
    }
    return left;
  }

  /** Somebody waits: there is a place, or somebody looks after those that wait. */
  private void seek() {
    if (places.take()) {
      Waiting first = next();
      if (first != null) {
        begin(first);
      }
    } else if (places.more()) {
      lookout.alert();
    }
  }

  /** Whose turn it is at this place; null once it is given back. Who comes meanwhile is seen. */
  private @Nullable Waiting next() {
    do {
      Waiting first = lanes.poll();
      if (first != null) {
        return first;
      }
      places.leave();
    } while (!lanes.isEmpty() && places.take());
    return null;
  }

  /** This one has a place; who comes back goes on with the thread it has. */
  private void begin(Waiting one) {
    if (one.lane() == Lane.BACK) {
      places.stepIn();
      one.task().run();
      return;
    }
    try {
      threads.execute(() -> work(one));
    } catch (RuntimeException | Error noThread) {
      places.leave();
      lanes.add(one);
      throw noThread;
    }
  }

  /** Until nothing waits, or it is the turn of one who comes back. */
  private void work(Waiting first) {
    aside.begin();
    Waiting one = first;
    while (one != null && one.lane() != Lane.BACK) {
      run.accept(one.task());
      one = next();
    }
    if (one != null) {
      begin(one);
    }
  }

  /** One who has waited too long gets a place, and all others at work keep theirs. */
  private void oneMore(Waiting one) {
    if (one.lane() == Lane.BACK) {
      if (lanes.remove(one)) {
        goesOn(one);
      }
    } else if (places.takeAny()) {
      Waiting first = lanes.remove(one) ? one : next();
      if (first != null) {
        begin(first);
      }
    }
  }

  /** Who comes back is at work again, whether or not there is a core for it. */
  private void goesOn(Waiting one) {
    places.takeBackAny();
    one.task().run();
  }

  private void leave() {
    places.stepAside();
    if (!lanes.isEmpty()) {
      sought(); // if not, what waits is done by those at work, and by this one when it is back
    }
  }

  private void comeBack() {
    if (places.takeBack()) {
      return;
    }
    Semaphore turn = new Semaphore(0);
    Waiting back = new Waiting(turn::release, Lane.BACK, lookout.looks());
    lanes.add(back);
    if (!sought()) {
      oneMore(back);
    }
    turn.acquireUninterruptibly();
  }

  /**
   * As {@link #seek()} for one who is at work; false when it is shut down, with no more threads.
   */
  private boolean sought() {
    if (threads.isShutdown()) {
      return false;
    }
    try {
      seek();
      return true;
    } catch (RejectedExecutionException shutDown) {
      return false;
    }
  }
}
