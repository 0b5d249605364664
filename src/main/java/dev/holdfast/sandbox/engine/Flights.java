package dev.holdfast.sandbox.engine;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Exchanges with the outside that have left and not yet taken effect.
 *
 * <p>In order, an answer waits until those dispatched before it have taken effect; an order drawn
 * from the seed would be decided in {@link #release}.
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
    if (inOrder) {
      release();
    } else {
      open.remove(flight);
      effect.run();
    }
  }

  private void release() {
    while (!open.isEmpty() && open.peekFirst().landed) {
      open.removeFirst().effect.run();
    }
  }

  boolean none() {
    return open.isEmpty();
  }

  void forget() {
    open.clear();
  }
}
