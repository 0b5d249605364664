package dev.holdfast.desk;

import dev.holdfast.call.Acts;
import dev.holdfast.call.Call;
import dev.holdfast.call.CallSid;
import dev.holdfast.call.ConferenceEvent;
import dev.holdfast.call.LegEvent;
import dev.holdfast.call.Rooms;
import dev.holdfast.word.Word;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The words for what Twilio reports. */
public final class EventWords {
  private final Registry registry;
  private final Lines lines;
  private final PlaceWords places;
  private final InstantSource time;

  public EventWords(Registry registry, Lines lines, PlaceWords places, InstantSource time) {
    this.registry = registry;
    this.lines = lines;
    this.places = places;
    this.time = time;
  }

  @Word("Records what happened to a leg; an event of a call that nobody knows is none of ours.")
  public Heard leg(LegReport report) {
    LegEvent event = report.event();
    CallSid call = report.call().orElse(event.sid());
    if (registry.find(call).isEmpty()) {
      report.placement().flatMap(registry::placement).ifPresent(one -> appeared(one, event));
    }
    Instant now = time.instant();
    return heard(call, found -> Rooms.heard(found, lines.of(found), event, now), now);
  }

  /**
   * Something happened in a room.
   *
   * @param report empty: nothing that we use, or a room that is not ours
   */
  @Word("Records what happened in a room, unless it is nothing that we use.")
  public Heard room(Optional<RoomReport> report) {
    Instant now = time.instant();
    return report
        .map(
            one ->
                heard(
                    one.call(),
                    found -> Rooms.heard(found, lines.of(found), one.event(), now),
                    now))
        .orElse(Heard.NOTHING);
  }

  private void appeared(Placement placement, LegEvent event) {
    lines.named(placement.line()).ifPresent(line -> places.arrived(placement, line, event.sid()));
  }

  private Heard heard(CallSid sid, UnaryOperator<Call> change, Instant now) {
    Optional<Heard> heard =
        registry.decide(
            sid,
            call -> {
              Call next = change.apply(call);
              boolean due =
                  Acts.nextAt(next, lines.of(next)).filter(at -> !at.isAfter(now)).isPresent();
              return new Registry.Decided<>(next, new Heard(Optional.of(call.id()), due));
            });
    return heard.orElse(Heard.NOTHING);
  }

  /**
   * A leg's status callback.
   *
   * @param call the call that the URL names; empty: the leg is its own
   * @param placement our id of an outbound call; empty: none
   */
  public record LegReport(Optional<CallSid> call, Optional<String> placement, LegEvent event) {}

  /** A room's status callback. */
  public record RoomReport(CallSid call, ConferenceEvent event) {}
}
