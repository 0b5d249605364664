package dev.holdfast.desk;

import dev.holdfast.call.Act;
import dev.holdfast.call.Call;
import dev.holdfast.call.Entry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the timeline has of requests to Twilio, and the lease that whoever sends them makes anew.
 *
 * <p>That an act is sent is written where it is chosen, what Twilio answered with what comes of it:
 * a commit of its own for each would be waited for, by the caller too.
 */
public final class RequestLines {
  /** So old may a lease be when a request begins. */
  public static final Duration FRESH = Duration.ofMillis(500);

  private static final Logger LOG = LoggerFactory.getLogger("nudge");

  private final Registry registry;
  private final Duration lease;
  private final InstantSource time;

  RequestLines(Registry registry, Duration lease, InstantSource time) {
    this.registry = registry;
    this.lease = lease;
    this.time = time;
  }

  /** Whoever is at it still lives, though a try may come long after its act was chosen. */
  void renew(Call call) {
    Instant stale = time.instant().minus(FRESH).plus(lease);
    if (call.leasedUntil().filter(until -> until.isBefore(stale)).isPresent()) {
      registry.decide(call.id(), one -> new Registry.Decided<>(leased(one), true));
    }
  }

  /** Writes that one more request of an act is sent. */
  void sent(Act act, String text) {
    write(act, line(act, Entry.Kind.SENT, text, List.of()), UnaryOperator.identity());
  }

  /**
   * The line of what Twilio has answered.
   *
   * @param said how request and answer were worded
   */
  Entry answered(Act act, String text, List<String> said) {
    LOG.info("{} {}", act.call(), text);
    return line(act, Entry.Kind.ANSWERED, text, said);
  }

  /** Writes such a line; what Twilio has answered is known, with or without it. */
  void tell(Act act, Entry line, UnaryOperator<Call> change) {
    try {
      write(act, line, change);
    } catch (RecordAway away) {
      LOG.warn("{} {} is not in the timeline: {}", act.call(), line.text(), away.getMessage());
    }
  }

  private void write(Act act, Entry line, UnaryOperator<Call> change) {
    registry.decide(
        act.call(), call -> new Registry.Decided<>(leased(change.apply(call)).noted(line), true));
  }

  private Entry line(Act act, Entry.Kind kind, String text, List<String> said) {
    return Wording.line(act, kind, text, said, time.instant());
  }

  private Call leased(Call call) {
    return call.leasedUntil().isPresent() ? call.leased(time.instant().plus(lease)) : call;
  }
}
