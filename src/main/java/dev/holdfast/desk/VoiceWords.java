package dev.holdfast.desk;

import dev.holdfast.call.Address;
import dev.holdfast.call.Arrivals;
import dev.holdfast.call.Bridges;
import dev.holdfast.call.Call;
import dev.holdfast.call.CallSid;
import dev.holdfast.call.Entry;
import dev.holdfast.call.Hold;
import dev.holdfast.call.Leg;
import dev.holdfast.call.Line;
import dev.holdfast.call.Path;
import dev.holdfast.word.Word;
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
  private final Speeches speeches;
  private final NextWish nextWish;

  public VoiceWords(
      Registry registry, Lines lines, Music music, PlaceWords places, InstantSource time) {
    this.registry = registry;
    this.lines = lines;
    this.music = music;
    this.places = places;
    this.time = time;
    this.speeches = new Speeches(music);
    this.nextWish = new NextWish(lines, speeches);
  }

  @Word(
      "Decides on the first document of a leg, of a customer who calls a line or an agent we rang.")
  public Speech arrive(VoiceRequest request) {
    if (registry.find(request.asker()).isEmpty()) {
      Optional<Call> call = request.placement().isPresent() ? placed(request) : inbound(request);
      if (call.isEmpty()) {
        return speeches.unknown("unknown-line", request);
      }
    }
    return decided(request);
  }

  @Word("Decides what a leg that asks shall do now; an unknown one is served like a new one.")
  public Speech next(VoiceRequest request) {
    // only a document that ends again and again asks so; for all others the read would be in vain
    return Optional.of(request)
        .filter(asked -> asked.round() > 0)
        .flatMap(asked -> registry.find(known(asked)))
        .flatMap(call -> nextWish.goingOn(call, request, time.instant()))
        .orElseGet(() -> decided(request));
  }

  private Speech decided(VoiceRequest request) {
    Instant now = time.instant();
    return registry
        .decide(known(request), call -> nextWish.told(call, request, now))
        .orElseGet(() -> arriveLate(request));
  }

  private static CallSid known(VoiceRequest request) {
    return request.part().map(VoiceRequest.Part::call).orElse(request.asker());
  }

  @Word("Decides what the one who was on hold is told before the two are joined.")
  public Speech bridging(BridgeRequest request) {
    Instant now = time.instant();
    return registry
        .decide(
            request.leg(),
            call -> {
              Call next = Bridges.made(call, request.hold(), now);
              Line line = lines.of(call);
              String wish =
                  call.leg(request.leg()).flatMap(Leg::held).map(Hold::music).orElse(line.music());
              return new Registry.Decided<>(next, bridge(request, music.profile(wish)));
            })
        .orElseGet(() -> bridge(request, music.profile(Music.DEFAULT)));
  }

  @Word("Decides what a waiting or held leg hears.")
  public WaitPlan listen(WaitRequest request) {
    Optional<Call> call = registry.find(request.leg());
    Optional<Leg> leg = call.flatMap(one -> one.leg(request.leg()));
    if (call.isPresent() && request.round() == 0) {
      note(call.get(), request);
    }
    Optional<Hold> hold = leg.flatMap(Leg::held);
    boolean leaves =
        request.queue().isPresent()
            && leg.filter(one -> !Bridges.waitsIn(call.orElseThrow(), one, request.hold()))
                .isPresent();
    if (leaves) {
      return new WaitPlan(request, music.profile(Music.DEFAULT), true);
    }
    if (hold.isEmpty() && leg.filter(one -> one instanceof Leg.Resuming).isPresent()) {
      return new WaitPlan(request, music.profile(Music.DEFAULT).quiet(), false);
    }
    return request.hold() == 0 || hold.isEmpty()
        ? listenAnyway(request)
        : plan(request, hold.get().music(), hold.get().message());
  }

  @Word("Decides what a waiting or held leg hears when the record cannot be read.")
  public WaitPlan listenAnyway(WaitRequest request) {
    return plan(request, request.music(), Optional.empty());
  }

  private WaitPlan plan(WaitRequest request, String wish, Optional<String> message) {
    MusicProfile profile = music.of(wish, message);
    MusicProfile heard = request.plain() ? profile.plain(profile.message()) : profile;
    return new WaitPlan(request, heard, false);
  }

  private static Speech bridge(BridgeRequest request, MusicProfile profile) {
    Speech.Asker asker = new Speech.Asker(request.leg(), 0, 0);
    MusicProfile heard = request.plain() ? profile.toneless() : profile;
    return new Speech("bridging", asker, Optional.empty(), heard);
  }

  private Speech arriveLate(VoiceRequest request) {
    if (request.then().isPresent()) {
      return speeches.handedBack(request);
    }
    boolean ours = request.placement().isPresent() || line(request).isPresent();
    return ours && !request.over() ? arrive(request) : speeches.unknown("hang-up", request);
  }

  private Optional<Call> inbound(VoiceRequest request) {
    return line(request)
        .map(line -> Arrivals.inbound(line, request.asker(), request.from(), time.instant()))
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
                    .map(line -> places.arrived(placement, line, request.asker())));
  }

  /** Told once per wait; music for a hold that is over means that Twilio applied it late. */
  private void note(Call call, WaitRequest request) {
    Instant now = time.instant();
    registry.decide(
        request.leg(),
        found -> {
          Leg leg = found.leg(request.leg()).orElseThrow();
          boolean late = request.hold() > 0 && leg.live() && leg.held().isEmpty() && !leg.asked();
          String text = request.hold() > 0 ? "hold music" : "wait music";
          Call noted =
              found.note(now, Entry.Kind.TOLD, Optional.of(leg.party().label()), text, Map.of());
          Call heard =
              found.path() == Path.LEGS
                  ? Bridges.waits(noted, lines.of(found), leg, listening(request), now)
                  : noted;
          return new Registry.Decided<>(late ? heard.lookAt(now) : heard, call.id());
        });
  }

  private static Bridges.Listening listening(WaitRequest request) {
    return new Bridges.Listening(request.hold(), request.turn(), request.queue());
  }
}
