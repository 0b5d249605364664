package dev.holdfast.desk;

import dev.holdfast.call.Address;
import dev.holdfast.call.Arrivals;
import dev.holdfast.call.Call;
import dev.holdfast.call.Entry;
import dev.holdfast.call.Hold;
import dev.holdfast.call.Leg;
import dev.holdfast.call.Line;
import dev.holdfast.call.Next;
import dev.holdfast.call.Party;
import dev.holdfast.call.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/**
 * The words for legs that ask what to do: answered from the record, for that leg, at that moment.
 */
public final class VoiceWords {
  private final Registry registry;
  private final Lines lines;
  private final Music music;
  private final PlaceWords places;
  private final InstantSource time;

  public VoiceWords(
      Registry registry, Lines lines, Music music, PlaceWords places, InstantSource time) {
    this.registry = registry;
    this.lines = lines;
    this.music = music;
    this.places = places;
    this.time = time;
  }

  /** A leg asks for its first document: a customer who calls a line, or an agent we rang. */
  public Speech arrive(VoiceRequest request) {
    if (registry.find(request.sid()).isEmpty()) {
      Optional<Call> call = request.placement().isPresent() ? placed(request) : inbound(request);
      if (call.isEmpty()) {
        return new Speech("unknown-line", Optional.empty(), music.profile(Music.DEFAULT));
      }
    }
    return next(request);
  }

  /** A leg asks what now. One that was never heard of is served like a new one. */
  public Speech next(VoiceRequest request) {
    Instant now = time.instant();
    return registry
        .decide(request.sid(), call -> told(call, request, now))
        .orElseGet(() -> arriveLate(request));
  }

  /** What a waiting or held leg hears. */
  public WaitPlan listen(WaitRequest request) {
    Optional<Call> call = registry.find(request.leg());
    Optional<Hold> hold = call.flatMap(one -> one.leg(request.leg())).flatMap(Leg::held);
    if (call.isPresent() && request.round() == 0) {
      note(call.get(), request);
    }
    if (request.hold() == 0 || hold.isEmpty()) {
      return listenAnyway(request);
    }
    Hold present = hold.get();
    return new WaitPlan(request, music.of(present.music(), present.message()));
  }

  /** What a waiting or held leg hears when the record cannot be read. */
  public WaitPlan listenAnyway(WaitRequest request) {
    return new WaitPlan(request, music.of(request.music(), Optional.empty()));
  }

  private Speech arriveLate(VoiceRequest request) {
    boolean ours = request.placement().isPresent() || line(request).isPresent();
    return ours && !request.over()
        ? arrive(request)
        : new Speech("hang-up", Optional.empty(), music.profile(Music.DEFAULT));
  }

  private Optional<Call> inbound(VoiceRequest request) {
    return line(request)
        .map(line -> Arrivals.inbound(line, request.sid(), request.from(), time.instant()))
        .map(this::begun);
  }

  private Call begun(Call call) {
    registry.begin(call);
    return call;
  }

  private Optional<Line> line(VoiceRequest request) {
    return Address.isOne(request.to())
        ? lines.withNumber(new Address(request.to()))
        : Optional.empty();
  }

  private Optional<Call> placed(VoiceRequest request) {
    return request
        .placement()
        .flatMap(registry::placement)
        .flatMap(
            placement ->
                lines
                    .named(placement.line())
                    .map(line -> places.arrived(placement, line, request.sid())));
  }

  private Registry.Decided<Speech> told(Call call, VoiceRequest request, Instant now) {
    Line line = lines.of(call);
    MusicProfile profile = music.profile(line.music());
    if (call.path() == Path.LEGS && !request.over()) {
      Call heard = call.note(now, Entry.Kind.TOLD, Optional.empty(), "not yet", Map.of());
      return new Registry.Decided<>(heard, new Speech("not-yet", Optional.empty(), profile));
    }
    Next next = Next.of(call, line, request.sid(), request.over(), now);
    Speech speech = new Speech(next.word(), seat(next), profile);
    Optional<Leg> leg = next.call().leg(request.sid());
    Call noted =
        next.call()
            .note(now, Entry.Kind.TOLD, leg.map(one -> one.party().label()), next.word(), Map.of());
    return new Registry.Decided<>(noted, speech);
  }

  private static Optional<Speech.Seat> seat(Next next) {
    if (next.what() != Next.What.JOIN_ROOM) {
      return Optional.empty();
    }
    Party party = next.call().leg(next.sid()).orElseThrow().party();
    return Optional.of(
        new Speech.Seat(
            next.sid(), party.turn(), party.label(), party.role(), next.call().room().name()));
  }

  /** Told once per wait; music for a hold that is over means that Twilio applied it late. */
  private void note(Call call, WaitRequest request) {
    Instant now = time.instant();
    registry.decide(
        request.leg(),
        found -> {
          Leg leg = found.leg(request.leg()).orElseThrow();
          boolean late = request.hold() > 0 && leg.live() && leg.held().isEmpty();
          String text = request.hold() > 0 ? "hold music" : "wait music";
          Call noted =
              found.note(now, Entry.Kind.TOLD, Optional.of(leg.party().label()), text, Map.of());
          return new Registry.Decided<>(late ? noted.lookAt(now) : noted, call.id());
        });
  }
}
