package dev.holdfast.sandbox.call;

import dev.holdfast.sandbox.engine.Engine;
import dev.holdfast.sandbox.webhook.Courier;
import dev.holdfast.sandbox.webhook.Outgoing;
import dev.holdfast.sandbox.webhook.Purpose;
import dev.holdfast.sandbox.wire.Dates;
import dev.holdfast.sandbox.wire.Params;
import java.util.function.Function;

/** Tells what happens to a call (reference, section 5.2). */
public final class CallEvents {
  private static final int MINUTE = 60;

  private final Engine engine;
  private final Courier courier;
  private final CallParams params;
  private Function<Call, Params> last = call -> Params.NONE;

  public CallEvents(Engine engine, Courier courier, CallParams params) {
    this.engine = engine;
    this.courier = courier;
    this.params = params;
  }

  /** Adds to what is told of a call when it has ended. */
  public void tellAtLast(Function<Call, Params> more) {
    last = more;
  }

  void tell(Call call, String event) {
    var callbacks = call.callbacks();
    if (!callbacks.wants(event)) {
      return;
    }
    var told =
        params
            .of(call)
            .with("Timestamp", Dates.rfc2822(engine.now()))
            .with("CallbackSource", "call-progress-events")
            .with("SequenceNumber", String.valueOf(call.nextTold()));
    if (event.equals("initiated")) {
      // "initiated" is a status of callbacks only; REST shows the call as queued.
      told = told.without("CallStatus").with("CallStatus", event);
    }
    if (call.isOver()) {
      // Duration is in minutes, CallDuration in seconds: so it was seen.
      told =
          told.with("CallDuration", String.valueOf(call.seconds()))
              .with("Duration", String.valueOf((call.seconds() + MINUTE - 1) / MINUTE))
              .with("SipResponseCode", sip(call.status()))
              .plus(last.apply(call));
    }
    courier.tell(new Outgoing(Purpose.CALL_EVENT, callbacks.link(), told, call.sid()));
  }

  private static String sip(CallStatus status) {
    return switch (status) {
      case BUSY -> "486";
      case NO_ANSWER, CANCELED -> "487";
      case FAILED -> "404";
      default -> "200";
    };
  }
}
