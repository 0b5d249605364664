package dev.holdfast.registry;

import dev.holdfast.call.Call;
import dev.holdfast.call.CallSid;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What will be asked for by tasks that wait for a thread: the first of them to ask reads for all
 * that wait, by one statement, so that a database elsewhere is asked the less often the more there
 * is to do.
 *
 * <p>What is read was foreseen before, so it is no older than the question it answers. It is given
 * once; who asks again reads again.
 */
public final class Foresight {
  /** So many are read at once; who waits behind them does not wait for long. */
  private static final int MOST = 32;

  private static final ThreadLocal<@Nullable Foreseen> HERE = new ThreadLocal<>();

  private final Queue<Foreseen> waiting = new ConcurrentLinkedQueue<>();
  private final boolean worth;
  private final Function<CallSid, Optional<Call>> alone;
  private final Function<List<CallSid>, Map<CallSid, Call>> together;

  /** Of this database; one of our own answers sooner than anybody finds out who else waits. */
  static Foresight of(Database database) {
    return new Foresight(
        database.isShared(),
        leg -> database.glance(connection -> CallRows.row(connection, leg)),
        legs -> database.glance(connection -> CallRows.rows(connection, legs)));
  }

  /**
   * @param worth whether anything is to be read together
   * @param alone reads one
   * @param together reads several, by the leg that is asked for; what is not there is left out
   */
  Foresight(
      boolean worth,
      Function<CallSid, Optional<Call>> alone,
      Function<List<CallSid>, Map<CallSid, Call>> together) {
    this.worth = worth;
    this.alone = alone;
    this.together = together;
  }

  /** The task that this thread gives meanwhile will ask for the call of this leg. */
  void during(CallSid leg, Runnable giving) {
    if (!worth) {
      giving.run();
      return;
    }
    HERE.set(new Foreseen(this, leg));
    try {
      giving.run();
    } finally {
      HERE.remove();
    }
  }

  /** A task that is about to wait for a thread, with what was foreseen of it; for its pool. */
  public static Runnable carried(Runnable task) {
    Foreseen here = HERE.get();
    return here == null || !here.waits() ? task : () -> here.owner.carry(here, task);
  }

  /** Reads the call of a leg, for all that wait if this was foreseen. */
  Optional<Call> read(CallSid leg) {
    Foreseen here = HERE.get();
    if (here == null || here.owner != this || !here.leg.equals(leg)) {
      return alone.apply(leg);
    }
    HERE.remove();
    if (!here.row.isDone()) {
      readAll();
    }
    try {
      return here.row.join();
    } catch (CompletionException failed) {
      return alone.apply(leg); // who has read for this one is told, and this one tries itself
    }
  }

  /** How many wait. */
  int waiting() {
    return waiting.size();
  }

  private void carry(Foreseen one, Runnable task) {
    HERE.set(one);
    try {
      task.run();
    } finally {
      if (HERE.get() != null) {
        waiting.remove(one); // it did not ask
        HERE.remove();
      }
    }
  }

  private void readAll() {
    List<Foreseen> all = new ArrayList<>();
    for (Foreseen one = waiting.poll(); one != null; one = next(all.size())) {
      all.add(one);
    }
    if (all.isEmpty()) {
      return; // somebody reads it at this moment
    }
    try {
      Map<CallSid, Call> found = together.apply(all.stream().map(one -> one.leg).toList());
      all.forEach(one -> one.row.complete(Optional.ofNullable(found.get(one.leg))));
    } catch (RuntimeException | Error broken) {
      all.forEach(one -> one.row.completeExceptionally(broken));
    }
  }

  private @Nullable Foreseen next(int read) {
    return read < MOST ? waiting.poll() : null;
  }

  /** One task, and the leg that it will ask for. */
  private static final class Foreseen {
    private final Foresight owner;
    private final CallSid leg;
    private final CompletableFuture<Optional<Call>> row = new CompletableFuture<>();
    private boolean given;

    private Foreseen(Foresight owner, CallSid leg) {
      this.owner = owner;
      this.leg = leg;
    }

    /** Waits from now on; false if it does already, and what is given now is another task. */
    private boolean waits() {
      boolean first = !given;
      given = true;
      return first && owner.waiting.add(this);
    }
  }
}
