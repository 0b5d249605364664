package dev.holdfast.desk;

import dev.holdfast.call.Act;
import dev.holdfast.call.Asking;
import dev.holdfast.call.Call;
import dev.holdfast.call.CallSid;
import dev.holdfast.call.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;

/**
 * Writes the wish of a command into the record, or makes the answer that says why it may not be.
 * What is to be asked of Twilio for it is chosen in the same commit.
 */
final class Asker {
  private static final Duration IN_TRANSITION_FOR = Duration.ofSeconds(2);

  private final Registry registry;
  private final Views views;
  private final Chooser chooser;
  private final InstantSource time;

  Asker(Registry registry, Views views, Chooser chooser, InstantSource time) {
    this.registry = registry;
    this.views = views;
    this.chooser = chooser;
    this.time = time;
  }

  /**
   * Decides once.
   *
   * @param dry how to say what it would do, where nothing is to be done
   */
  Pending ask(
      CallSid sid,
      Pending.Wish wish,
      Optional<Plans> dry,
      Instant until,
      Function<Call, Asking> decide) {
    return registry
        .decide(sid, call -> decided(call, wish, dry, until, decide.apply(call)))
        .orElseGet(() -> Pending.answered(sid, HoldWords.unknownCall()));
  }

  /** Why it may not be; what is on its way elsewhere may be tried again soon. */
  static Reply.No refused(Asking.No no) {
    boolean moving = no.refusal().code() == Refusal.Code.IN_TRANSITION;
    return new Reply.No(no.refusal(), moving ? Optional.of(IN_TRANSITION_FOR) : Optional.empty());
  }

  private Registry.Decided<Pending> decided(
      Call call, Pending.Wish wish, Optional<Plans> dry, Instant until, Asking asking) {
    if (asking instanceof Asking.No no) {
      return new Registry.Decided<>(call, Pending.answered(call.id(), refused(no)));
    }
    Asking.Wished wished = (Asking.Wished) asking;
    if (dry.isPresent()) {
      Reply plan = dry.get().of(views.of(call), wished);
      return new Registry.Decided<>(call, Pending.answered(call.id(), plan));
    }
    Registry.Decided<Act> first = chooser.take(wished.call(), time.instant());
    return new Registry.Decided<>(
        first.call(),
        new Pending(call.id(), wish, wished.turns(), until, Optional.empty(), first.value()));
  }
}
