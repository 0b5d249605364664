package dev.holdfast.sandbox.control;

import dev.holdfast.sandbox.engine.ClockState;
import dev.holdfast.sandbox.engine.Engine;
import dev.holdfast.sandbox.engine.Order;
import dev.holdfast.sandbox.engine.Sids;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.function.Consumer;

/** The clock in JSON. */
final class ClockControl {
  private final Engine engine;
  private final Sids sids;

  ClockControl(Engine engine, Sids sids) {
    this.engine = engine;
    this.sids = sids;
  }

  JsonObject show() {
    return json(engine.state());
  }

  /** Answers at once, but for an advance, which answers when it is through. */
  void set(String body, Consumer<JsonObject> reply) {
    var fields = Fields.of(body, "mode", "now", "order", "advance");
    if (fields.has("mode")) {
      mode(fields);
    }
    if (fields.has("order")) {
      order(fields);
    }
    if (!fields.has("advance")) {
      reply.accept(show());
      return;
    }
    if (!engine.manual()) {
      throw new BadRequestException(409, "The clock is real; POST {\"mode\":\"manual\"} first");
    }
    var step = fields.duration("advance", Duration.ZERO);
    if (step.isNegative()) {
      throw Fields.bad("'advance' is not negative: time does not go back");
    }
    var unused = engine.advance(step).thenAccept(state -> reply.accept(json(state)));
  }

  private void mode(Fields fields) {
    switch (fields.text("mode", "")) {
      case "manual" -> engine.goManual(fields.instant("now", engine.now()));
      case "real" -> engine.goReal();
      default -> throw Fields.bad("'mode' is manual or real");
    }
  }

  private void order(Fields fields) {
    switch (fields.text("order", "")) {
      case "dispatch" -> engine.takeEffectBy(Order.DISPATCH);
      case "seeded" -> engine.takeEffectBy(sids::pick);
      default -> throw Fields.bad("'order' is dispatch or seeded");
    }
  }

  static JsonObject json(ClockState state) {
    return new JsonObject()
        .put("mode", state.manual() ? "manual" : "real")
        .put("order", state.inOrderOfDispatch() ? "dispatch" : "seeded")
        .put("now", state.now().toString())
        .put("next_due", state.nextDue().<Object>map(Object::toString).orElse(null));
  }
}
