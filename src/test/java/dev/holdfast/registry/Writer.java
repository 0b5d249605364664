package dev.holdfast.registry;

import static dev.holdfast.registry.Samples.at;

import dev.holdfast.call.Call;
import dev.holdfast.call.Entry;
import dev.holdfast.call.Leg;
import dev.holdfast.desk.Bell;
import dev.holdfast.desk.Registry;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Writes calls until it is killed, and says of each when it was stored. */
final class Writer {
  private static final int ROUND = 400_000;

  private Writer() {}

  /** The URL of the database, its user, and which round this is. */
  public static void main(String[] arguments) {
    Database database = new Database(arguments[0], arguments[1], "");
    Registry registry = Samples.registry(database, new Bell(() -> Samples.START));
    int from = 100_000 + ROUND * Integer.parseInt(arguments[2]);
    IntStream.range(from, from + ROUND).parallel().forEach(number -> write(registry, number));
  }

  static Leg held(int number) {
    return new Leg.OnHold(
        Samples.customer(number).wishing(at(1)), Samples.hold(1).shownAt(at(2)), at(600));
  }

  private static void write(Registry registry, int number) {
    registry.begin(Samples.call(number));
    registry.decide(
        Samples.sid(number), call -> new Registry.Decided<>(change(call, number), true));
    System.out.println("stored " + number);
  }

  private static Call change(Call call, int number) {
    return call.with(held(number))
        .note(at(2), Entry.Kind.BECAME, Optional.empty(), "is on hold", Map.of());
  }
}
