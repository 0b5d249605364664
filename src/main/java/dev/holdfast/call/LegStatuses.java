package dev.holdfast.call;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What Twilio's word for a leg on a line of its own makes of a call. */
final class LegStatuses {
  private LegStatuses() {}

  /** Applies what was seen of a leg; nothing: Twilio does not know it. */
  static Call seen(Call call, Line line, Leg leg, Outcome.@Nullable Status status, Instant now) {
    if (status == null) {
      return isGone(call, line, leg.party(), now)
          ? Endings.over(call, line, leg, "Twilio knows nothing of it", now)
          : call;
    }
    Leg named = leg.with(leg.party().named(status.sid()));
    LegEvent event = new LegEvent(status.sid(), Optional.empty(), status.status());
    if (event.over()) {
      return Endings.over(call.with(named), line, named, status.status(), now);
    }
    boolean answered = status.status().equals("in-progress");
    return answered
            && named instanceof Leg.Ringing child
            && call.tie().isOther(child.party().label())
        ? Ties.answered(call, child, now)
        : call.with(named);
  }

  /** Whoever a Dial is to ring is not there before the owner has begun it. */
  private static boolean isGone(Call call, Line line, Party party, Instant now) {
    if (party.sid().isPresent() || !call.tie().isOther(party.label())) {
      return party.sid().isPresent() || party.triedAt().isPresent();
    }
    Instant asked = party.triedAt().orElse(party.since());
    return !asked.plus(line.ringFor()).plus(Ticks.RING_SLACK).isAfter(now);
  }
}
