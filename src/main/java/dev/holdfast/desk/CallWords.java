package dev.holdfast.desk;

import dev.holdfast.call.Call;
import dev.holdfast.call.CallSid;
import dev.holdfast.call.Endings;
import dev.holdfast.call.Entry;
import dev.holdfast.call.Farewell;
import dev.holdfast.call.Label;
import dev.holdfast.call.Leg;
import dev.holdfast.call.Refusal;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The words for looking at calls, adding a party and hanging one up. */
public final class CallWords {
  private static final int ENDED_SHOWN = 100;

  private final Registry registry;
  private final InstantSource time;
  private final Views views;

  public CallWords(Registry registry, InstantSource time) {
    this.registry = registry;
    this.time = time;
    this.views = new Views(registry, time);
  }

  /** One call, live or ended. */
  public Reply get(CallSid sid) {
    return registry
        .find(sid)
        .<Reply>map(call -> views.reply(Reply.Outcome.SHOWN, call))
        .orElseGet(HoldWords::unknownCall);
  }

  /** The live calls, or the newest ended ones when those are asked for. */
  public Reply list(CallQuery query) {
    boolean ended = query.state().filter("ended"::equals).isPresent();
    List<Call> calls = ended ? registry.ended(ENDED_SHOWN) : registry.live();
    return new Reply.OfCalls(
        calls.stream()
            .filter(call -> query.state().map(call.state()::equals).orElse(true))
            .filter(call -> query.line().map(call.line()::equals).orElse(true))
            .map(views::of)
            .toList());
  }

  /** What happened in a call, in order. */
  public Reply timeline(CallSid sid) {
    return registry
        .find(sid)
        .<Reply>map(call -> new Reply.OfTimeline(call, registry.timeline(call.id())))
        .orElseGet(HoldWords::unknownCall);
  }

  /** Writes the wish for one more party. */
  public Pending add(AddCommand command) {
    Instant now = time.instant();
    return registry
        .decide(command.call(), call -> added(call, command, now))
        .orElseGet(() -> Pending.answered(command.call(), HoldWords.unknownCall()));
  }

  /** Writes the wish for a leg to go. */
  public Pending hangUp(HangUpCommand command) {
    Instant now = time.instant();
    return registry
        .decide(command.call(), call -> hungUp(call, command, now))
        .orElseGet(() -> Pending.answered(command.call(), HoldWords.unknownCall()));
  }

  private static Registry.Decided<Pending> added(Call call, AddCommand command, Instant now) {
    if (call.endedAt().isPresent()) {
      return no(call, Refusal.Code.CALL_ENDED, "The call has ended.");
    }
    if (call.live().allMatch(leg -> leg instanceof Leg.Ringing)) {
      return no(
          call, Refusal.Code.RINGING, "Nobody is in the call yet; add a party once it is up.");
    }
    Label label = call.nextLabel(command.role());
    if (call.leg(label).filter(Leg::live).isPresent()) {
      return no(
          call, Refusal.Code.AMBIGUOUS_LEG, "The call has its customer; add a guest or an agent.");
    }
    Call next = Endings.add(call, command.role(), command.to(), now);
    return new Registry.Decided<>(
        next,
        new Pending(
            call.id(),
            Pending.Wish.JOIN,
            Map.of(label, 1),
            now.plus(command.patience()),
            Optional.empty()));
  }

  private static Registry.Decided<Pending> hungUp(Call call, HangUpCommand command, Instant now) {
    Optional<Leg> found = call.leg(command.leg());
    if (found.isEmpty()) {
      return no(call, Refusal.Code.UNKNOWN_LEG, "That leg is not in this call.");
    }
    Leg leg = found.get();
    if (!leg.live()) {
      return no(call, Refusal.Code.LEG_ENDED, "The leg has ended.");
    }
    Leg leaving = leg.with(leg.party().wishing(now).leaving(Farewell.SILENT));
    Label label = leg.party().label();
    Call next =
        call.with(leaving)
            .note(now, Entry.Kind.ASKED, Optional.of(label), "asked to be hung up", Map.of());
    return new Registry.Decided<>(
        next,
        new Pending(
            call.id(),
            Pending.Wish.LEAVE,
            Map.of(label, leaving.party().turn()),
            now.plus(command.patience()),
            Optional.empty()));
  }

  private static Registry.Decided<Pending> no(Call call, Refusal.Code code, String detail) {
    return new Registry.Decided<>(call, Pending.answered(call.id(), Reply.no(code, detail)));
  }
}
