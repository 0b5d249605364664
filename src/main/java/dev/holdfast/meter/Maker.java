package dev.holdfast.meter;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Makes meters of ours: none without a unit and a sentence. */
final class Maker {
  private final MeterRegistry registry;

  /** A counter that somebody else keeps is only weakly held by Micrometer. */
  private final List<Supplier<Number>> kept = new ArrayList<>();

  Maker(MeterRegistry registry) {
    this.registry = registry;
  }

  Counter counter(String name, String unit, String help, String... tags) {
    return Counter.builder(Naming.OURS + name)
        .baseUnit(unit)
        .description(said(help, unit))
        .tags(tags)
        .register(registry);
  }

  /** A counter that somebody else keeps. */
  void counter(String name, String unit, String help, Supplier<Number> value) {
    kept.add(value);
    FunctionCounter.builder(Naming.OURS + name, value, one -> one.get().doubleValue())
        .baseUnit(unit)
        .description(said(help, unit))
        .register(registry);
  }

  Timer timer(String name, Duration[] buckets, String help, String... tags) {
    return Timer.builder(Naming.OURS + name)
        .serviceLevelObjectives(buckets)
        .description(said(help, Naming.SECONDS))
        .tags(tags)
        .register(registry);
  }

  void gauge(String name, String unit, String help, Supplier<Number> value, String... tags) {
    Gauge.builder(Naming.OURS + name, value)
        .baseUnit(unit)
        .description(said(help, unit))
        .tags(Tags.of(tags))
        .register(registry);
  }

  /** Prometheus' text has no place for a unit but this. */
  private static String said(String help, String unit) {
    return help + " Unit: " + unit + ".";
  }
}
