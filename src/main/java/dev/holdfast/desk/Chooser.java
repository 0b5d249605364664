package dev.holdfast.desk;

import dev.holdfast.call.Act;
import dev.holdfast.call.Acts;
import dev.holdfast.call.Call;
import dev.holdfast.call.Entry;
import dev.holdfast.call.Label;
import dev.holdfast.call.Ticks;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Chooses what is due for a call, and takes its lease: within a decision about the call, so in the
 * same commit as the wish that made it due.
 */
public final class Chooser {
  private final Lines lines;
  private final Duration lease;

  /**
   * Chooses with leases.
   *
   * @param lease longer than one try of an act, so that two hardly ever nudge one call; each try
   *     makes it anew. Who died with a lease keeps his call waiting for so long
   */
  public Chooser(Lines lines, Duration lease) {
    this.lines = lines;
    this.lease = lease;
  }

  /** What is due, unless somebody is at it: whoever is reads the record again after each act. */
  Registry.Decided<Act> take(Call call, Instant now) {
    return call.leasedUntil().filter(until -> until.isAfter(now)).isPresent()
        ? new Registry.Decided<>(call, new Act.Nothing(call.id()))
        : choose(call, now);
  }

  /** What is due, for whoever is at it; nothing gives the call free. */
  Registry.Decided<Act> choose(Call call, Instant now) {
    Call ticked = Ticks.tick(call, lines.of(call), now);
    Act act = Acts.next(ticked, lines.of(ticked), now);
    if (act instanceof Act.Nothing) {
      return new Registry.Decided<>(ticked.free(), act);
    }
    Call leased = ticked.leased(now.plus(lease));
    return new Registry.Decided<>(noted(marked(leased, act, now), act, now), act);
  }

  /** That it is sent is on disk before it is. */
  private static Call noted(Call call, Act act, Instant now) {
    return call.noted(Wording.line(act, Entry.Kind.SENT, Wording.of(act), List.of(), now));
  }

  /** What creates a leg is marked as tried before it is sent: it must never be sent twice. */
  private static Call marked(Call call, Act act, Instant now) {
    boolean creates = act instanceof Act.DialIn || act instanceof Act.Ring;
    Optional<Label> leg = creates ? Wording.leg(act) : Optional.empty();
    return leg.flatMap(call::leg)
        .map(one -> call.with(one.with(one.party().triedAt(now).notDue())))
        .orElse(call);
  }
}
