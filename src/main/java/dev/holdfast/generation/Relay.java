package dev.holdfast.generation;

import io.vertx.ext.web.Router;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands over from one generation to the next, in the one order that lets no request fall and lets
 * nothing come by clock twice: requests go to the new one; it takes up what its routes leave to
 * each other; the old one lets go of clocks and of all that comes from outside; the new one begins
 * with these; the old one ends behind everybody's back.
 */
final class Relay implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Relay.class);

  private final Consumer<Router> front;
  private final List<Ending> ending = new CopyOnWriteArrayList<>();
  private volatile Serving serving;

  /** The one that serves. */
  record Serving(int number, Instant since, Sources sources, Generation generation) {}

  /**
   * The first one waits until it is told to begin.
   *
   * @param front who hands requests over; when it has returned, none goes to another router
   */
  Relay(Consumer<Router> front, Serving first) {
    this.front = front;
    serving = first;
  }

  /** The first one begins and serves. */
  void begin() throws Exception {
    serving.generation().takeUp();
    serving.generation().begin();
    front.accept(serving.generation().router());
  }

  Serving serving() {
    return serving;
  }

  /** How many serve no more and have not ended yet. */
  int ending() {
    return ending.size();
  }

  /** How many exchanges are on their way, in all of them. */
  int inFlight() {
    // in this order: one that is swapped meanwhile is counted twice rather than not at all
    int here = serving.generation().inFlight();
    return here + ending.stream().mapToInt(Ending::inFlight).sum();
  }

  /**
   * Hands over.
   *
   * @throws Exception when the new one cannot begin; then the old one serves as before
   */
  void to(Sources edit, Generation fresh, Instant now) throws Exception {
    Serving old = serving;
    Ending last = new Ending(old.generation());
    ending.add(last);
    front.accept(fresh.router());
    serving = new Serving(old.number() + 1, now, edit, fresh);
    try {
      fresh.takeUp();
      old.generation().letGo();
      fresh.begin();
    } catch (Exception | LinkageError broken) {
      back(old, fresh);
      ending.remove(last);
      throw broken;
    }
    last.begin(ending::remove);
  }

  private void back(Serving old, Generation fresh) {
    Ending failed = new Ending(fresh);
    ending.add(failed);
    front.accept(old.generation().router());
    serving = old;
    try {
      fresh.letGo();
      old.generation().begin();
    } catch (Exception broken) {
      LOG.error("routes: generation {} serves without all of its clocks", old.number(), broken);
    }
    failed.begin(ending::remove);
  }

  @Override
  public void close() {
    serving.generation().close();
    List.copyOf(ending).forEach(Ending::close);
  }
}
