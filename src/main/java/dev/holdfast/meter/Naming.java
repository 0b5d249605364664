package dev.holdfast.meter;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.config.NamingConvention;
import io.micrometer.prometheusmetrics.PrometheusNamingConvention;
import org.jspecify.annotations.Nullable;

/**
 * Names as Prometheus wants them. Micrometer puts every unit at the end of a name; of ours only
 * seconds are, so that it is {@code holdfast_holds_asked_total} and not {@code
 * holdfast_holds_asked_holds_total}.
 */
final class Naming implements NamingConvention {
  static final String OURS = "holdfast.";
  static final String SECONDS = "seconds";

  private final NamingConvention usual = new PrometheusNamingConvention();

  @Override
  public String name(String name, Meter.Type type, @Nullable String unit) {
    boolean counted = name.startsWith(OURS) && !SECONDS.equals(unit);
    return counted ? usual.name(name, type) : usual.name(name, type, unit);
  }

  @Override
  public String tagKey(String key) {
    return usual.tagKey(key);
  }

  @Override
  public String tagValue(String value) {
    return usual.tagValue(value);
  }
}
