package dev.holdfast.meter;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.function.Supplier;

/** Makes meters of ours: none without a unit and a sentence. */
record Maker(MeterRegistry registry) {
  Counter counter(String name, String unit, String help, String... tags) {
    return Counter.builder(Naming.OURS + name)
        .baseUnit(unit)
        .description(help)
        .tags(tags)
        .register(registry);
  }

  /** A counter that somebody else keeps. */
  void counter(String name, String unit, String help, Supplier<Number> value) {
    FunctionCounter.builder(Naming.OURS + name, value, one -> one.get().doubleValue())
        .baseUnit(unit)
        .description(help)
        .register(registry);
  }

  Timer timer(String name, Duration[] buckets, String help, String... tags) {
    return Timer.builder(Naming.OURS + name)
        .serviceLevelObjectives(buckets)
        .description(help)
        .tags(tags)
        .register(registry);
  }

  void gauge(String name, String unit, String help, Supplier<Number> value, String... tags) {
    Gauge.builder(Naming.OURS + name, value)
        .baseUnit(unit)
        .description(help)
        .tags(Tags.of(tags))
        .register(registry);
  }
}
