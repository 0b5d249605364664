package dev.holdfast.sandbox.dial;

import dev.holdfast.sandbox.call.Call;
import dev.holdfast.sandbox.call.Stop;
import dev.holdfast.sandbox.fault.Quirk;
import dev.holdfast.sandbox.fault.Quirks;
import dev.holdfast.sandbox.wire.Params;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What a Dial's action is told of how the Dial went (reference, section 2.1).
 *
 * @param status {@code completed, busy, no-answer, failed, canceled}
 * @param childSid the CallSid of the leg that it was about, empty if there was none
 * @param joined when the two were joined, if they were
 * @param seconds how long they talked, if that is told
 */
record DialReport(
    String status, String childSid, Optional<Instant> joined, Optional<Long> seconds) {
  /** Nobody could even be rung. */
  static final DialReport NONE = new DialReport("failed", "", Optional.empty(), Optional.empty());

  static DialReport failed(Call child) {
    return new DialReport(child.status().text(), child.sid(), Optional.empty(), Optional.empty());
  }

  static DialReport answered(Call child) {
    return new DialReport("completed", child.sid(), Optional.empty(), Optional.empty());
  }

  DialReport joined(Instant now) {
    return new DialReport(status, childSid, Optional.of(now), Optional.empty());
  }

  /** A child that is redirected leaves no duration behind: that much is documented (2.1). */
  DialReport ended(Stop why, Instant now, Quirks quirks) {
    if (why == Stop.REDIRECTED) {
      var said = quirks.value(Quirk.DIAL_CALL_STATUS_AFTER_CHILD_REDIRECT);
      return new DialReport(said, childSid, joined, Optional.empty());
    }
    if (joined.isEmpty()) {
      var said = quirks.value(Quirk.DIAL_CALL_STATUS_AFTER_WHISPER_HANG_UP);
      return new DialReport(said, childSid, joined, Optional.empty());
    }
    var talked = joined.map(since -> Duration.between(since, now).toSeconds());
    return new DialReport(status, childSid, joined, talked);
  }

  Params params() {
    var params = Params.NONE.with("DialCallStatus", status);
    if (!childSid.isEmpty()) {
      params = params.with("DialCallSid", childSid);
    }
    if (seconds.isPresent()) {
      params = params.with("DialCallDuration", String.valueOf(seconds.get()));
    }
    return params.with("DialBridged", String.valueOf(joined.isPresent()));
  }
}
