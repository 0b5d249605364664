package dev.holdfast.sandbox.engine;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Exchanges with the outside that have left and not yet taken effect.
 *
 * <p>Under the manual clock the order says which one is next, and the others wait for it however
 * early their answers are: what the network does must not be seen in the story.
 */
final class Flights {
  /** One exchange; its effect is empty until its answer is here. */
  static final class Flight {
    private Optional<Runnable> effect = Optional.empty();
  }

  private final Set<Flight> open = new LinkedHashSet<>();
  private Optional<Flight> next = Optional.empty();
  private Order order = Order.DISPATCH;

  Flight depart() {
    var flight = new Flight();
    open.add(flight);
    return flight;
  }

  /** An answer has come; one of a flight that was forgotten by a reset has no effect. */
  void land(Flight flight, Runnable effect) {
    flight.effect = Optional.of(effect);
  }

  /** The effect of this flight, once. */
  Optional<Runnable> take(Flight flight) {
    return open.remove(flight) ? flight.effect : Optional.empty();
  }

  /** The effect of the flight whose turn it is, if its answer is here. */
  Optional<Runnable> takeNext() {
    if (next.isEmpty() && !open.isEmpty()) {
      next = open.stream().skip(order.next(open.size())).findFirst();
    }
    var landed = next.filter(flight -> flight.effect.isPresent());
    if (landed.isPresent()) {
      next = Optional.empty();
    }
    return landed.flatMap(this::take);
  }

  /** The effects of all whose answers are here, in the order in which they left. */
  void takeLanded(Consumer<Runnable> run) {
    next = Optional.empty();
    var landed = open.stream().filter(flight -> flight.effect.isPresent()).toList();
    landed.forEach(flight -> take(flight).ifPresent(run));
  }

  void order(Order by) {
    order = by;
    next = Optional.empty();
  }

  boolean inOrderOfDispatch() {
    return order == Order.DISPATCH;
  }

  boolean none() {
    return open.isEmpty();
  }

  void forget() {
    open.clear();
    order(Order.DISPATCH);
  }
}
