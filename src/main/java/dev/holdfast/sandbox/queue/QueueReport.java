package dev.holdfast.sandbox.queue;

import dev.holdfast.sandbox.call.Call;
import dev.holdfast.sandbox.fault.Quirk;
import dev.holdfast.sandbox.fault.Quirks;
import dev.holdfast.sandbox.wire.Params;
import java.time.Duration;
import java.util.Optional;

/** What the action of a Dial to a queue is told (reference, section 3.2). */
record QueueReport(Queue queue, Call dialer, Quirks quirks) {

  Params nobodyCame() {
    return Params.NONE
        .with("DialCallStatus", quirks.value(Quirk.DIAL_QUEUE_TIMEOUT_STATUS))
        .with("DialBridged", "false")
        .with("QueueSid", queue.sid());
  }

  /** It was broken off before anybody came. */
  Params brokenOff() {
    return Params.NONE.with("DialCallStatus", "canceled").with("DialBridged", "false");
  }

  /** Somebody came; {@code talked} is how long the two were joined, if they were. */
  Params dequeued(Member member, Optional<Duration> talked) {
    var params =
        Params.NONE
            .with("DialCallStatus", quirks.value(Quirk.DIAL_QUEUE_END_STATUS))
            .with("DialBridged", String.valueOf(talked.isPresent()));
    if (talked.isPresent()) {
      params = params.with("DialCallDuration", String.valueOf(talked.get().toSeconds()));
    }
    params = params.plus(about(member));
    var sid = member.call().sid();
    if (quirks.is(Quirk.DIAL_QUEUE_CALL_SID, "dequeued")) {
      params = params.with("DialCallSid", sid);
    }
    return quirks.is(Quirk.QUEUE_ACTION_CALL_SID, "dequeued")
        ? params.with("CallSid", sid)
        : params;
  }

  /** {@code DequeingCallSid} is Twilio's spelling. */
  Params about(Member member) {
    return Params.NONE
        .with("QueueSid", queue.sid())
        .with("QueueTime", String.valueOf(member.waited()))
        .with("DequeingCallSid", dialer.sid());
  }
}
