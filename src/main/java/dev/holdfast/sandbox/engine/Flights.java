package dev.holdfast.sandbox.engine;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Exchanges with the outside that have left and not yet taken effect.
 *
 * <p>In order, an answer waits until those dispatched before it have taken effect; an order drawn
 * from the seed would be decided in {@link #heads}.
 */
final class Flights {
  /** One exchange; its effect is empty until its answer is here. */
  static final class Flight {
    private Runnable effect = () -> {};
    private boolean landed;
  }

  private final Deque<Flight> open = new ArrayDeque<>();

  Flight depart() {
    var flight = new Flight();
    open.add(flight);
    return flight;
  }

  /** An answer has come; one of a flight that was forgotten by a reset has no effect. */
  void land(Flight flight, Runnable effect, boolean inOrder) {
    if (!open.contains(flight)) {
      return;
    }
    flight.effect = effect;
    flight.landed = true;
    for (Flight next : inOrder ? heads() : landed()) {
      open.remove(next);
      next.effect.run();
    }
  }

  /** Those at the front that have landed: in the order of dispatch. */
  private List<Flight> heads() {
    return open.stream().takeWhile(flight -> flight.landed).toList();
  }

  /** All that have landed; some may have waited for others until the clock became real. */
  private List<Flight> landed() {
    return open.stream().filter(flight -> flight.landed).toList();
  }

  boolean none() {
    return open.isEmpty();
  }

  void forget() {
    open.clear();
  }
}
