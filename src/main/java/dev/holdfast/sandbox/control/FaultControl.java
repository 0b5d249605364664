package dev.holdfast.sandbox.control;

import dev.holdfast.sandbox.fault.Deed;
import dev.holdfast.sandbox.fault.Fault;
import dev.holdfast.sandbox.fault.Faults;
import dev.holdfast.sandbox.fault.Faults.Armed;
import dev.holdfast.sandbox.fault.Latency;
import dev.holdfast.sandbox.fault.Latency.Range;
import dev.holdfast.sandbox.fault.Side;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Faults and latency in JSON. */
final class FaultControl {
  private final Faults faults;
  private final Latency latency;

  FaultControl(Faults faults, Latency latency) {
    this.faults = faults;
    this.latency = latency;
  }

  JsonObject list() {
    var all = new JsonArray();
    faults.all().forEach(armed -> all.add(json(armed)));
    return new JsonObject().put("faults", all);
  }

  JsonObject add(String body) {
    var fields =
        Fields.of(
            body, "on", "method", "path", "params", "do", "status", "delay", "times", "after");
    var on = choice(Side.class, "on", fields.required("on"));
    var deed = choice(Deed.class, "do", fields.required("do"));
    check(on, deed, fields);
    var fault =
        new Fault(
            on,
            fields.pattern("method", ""),
            fields.pattern("path", ""),
            params(fields.object("params")),
            deed,
            fields.number("status", deed == Deed.APPLY_THEN_STATUS ? 500 : 503),
            fields.duration("delay", Duration.ZERO),
            fields.number("times", 0),
            fields.number("after", 0));
    return json(faults.add(fault));
  }

  void remove(String id) {
    if (!faults.remove(id)) {
      throw new BadRequestException(404, "No fault " + id + "; GET /_sandbox/faults lists them");
    }
  }

  JsonObject latency(String body) {
    var fields = Fields.of(body, "rest", "webhook");
    for (Side side : Side.values()) {
      var name = text(side);
      if (fields.has(name)) {
        latency.set(side, range(fields.object(name)));
      }
    }
    var shown = new JsonObject();
    for (Side side : Side.values()) {
      var range = latency.range(side);
      shown.put(
          text(side),
          new JsonObject().put("from_ms", range.fromMillis()).put("to_ms", range.toMillis()));
    }
    return shown;
  }

  private static void check(Side on, Deed deed, Fields fields) {
    if (deed == Deed.SWAP && on == Side.REST) {
      throw Fields.bad("'swap' is for webhooks");
    }
    if (deed == Deed.APPLY_LATER && on == Side.WEBHOOK) {
      throw Fields.bad("'apply_later' is for rest");
    }
    if ((deed == Deed.DELAY || deed == Deed.APPLY_LATER) && !fields.has("delay")) {
      throw Fields.bad("'" + text(deed) + "' needs a 'delay' such as PT2S");
    }
  }

  private static Range range(Fields fields) {
    fields.only("fixed_ms", "from_ms", "to_ms");
    int fixed = fields.number("fixed_ms", 0);
    int from = fields.number("from_ms", fixed);
    int to = fields.number("to_ms", from);
    if (from < 0 || to < from) {
      throw Fields.bad("'from_ms' and 'to_ms' are in order, and not below 0");
    }
    return new Range(from, to);
  }

  private static Map<String, Pattern> params(Fields fields) {
    var params = new LinkedHashMap<String, Pattern>();
    fields.json().fieldNames().forEach(name -> params.put(name, fields.pattern(name, "")));
    return params;
  }

  private static JsonObject json(Armed armed) {
    var fault = armed.fault();
    var params = new JsonObject();
    fault.params().forEach((name, value) -> params.put(name, value.pattern()));
    return new JsonObject()
        .put("id", armed.id())
        .put("on", text(fault.on()))
        .put("method", fault.method().pattern())
        .put("path", fault.path().pattern())
        .put("params", params)
        .put("do", text(fault.deed()))
        .put("status", fault.status())
        .put("delay", fault.delay().toString())
        .put("times", fault.times())
        .put("after", fault.after())
        .put("matched", armed.matched())
        .put("hit", armed.hit());
  }

  private static <E extends Enum<E>> E choice(Class<E> family, String name, String said) {
    return Arrays.stream(family.getEnumConstants())
        .filter(one -> text(one).equals(said))
        .findFirst()
        .orElseThrow(
            () ->
                Fields.bad(
                    "'%s' is one of %s, not %s"
                        .formatted(
                            name,
                            Arrays.stream(family.getEnumConstants())
                                .map(FaultControl::text)
                                .toList(),
                            said)));
  }

  private static String text(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
