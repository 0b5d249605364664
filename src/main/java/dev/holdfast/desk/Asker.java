package dev.holdfast.desk;

import dev.holdfast.call.Asking;
import dev.holdfast.call.Call;
import dev.holdfast.call.CallSid;
import dev.holdfast.call.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/**
 * Writes the wish of a command into the record, or makes the answer that says why it may not be.
 */
final class Asker {
  private static final Duration IN_TRANSITION_FOR = Duration.ofSeconds(2);

  private final Registry registry;
  private final Views views;

  Asker(Registry registry, Views views) {
    this.registry = registry;
    this.views = views;
  }

  /**
   * Decides once.
   *
   * @param dryRun whether only to say how it would go
   */
  Pending ask(
      CallSid sid,
      Pending.Wish wish,
      boolean dryRun,
      Instant until,
      Function<Call, Asking> decide) {
    return registry
        .decide(sid, call -> decided(call, wish, dryRun, until, decide.apply(call)))
        .orElseGet(() -> Pending.answered(sid, HoldWords.unknownCall()));
  }

  private Registry.Decided<Pending> decided(
      Call call, Pending.Wish wish, boolean dryRun, Instant until, Asking asking) {
    if (asking instanceof Asking.No no) {
      Optional<Duration> later =
          no.refusal().code() == Refusal.Code.IN_TRANSITION
              ? Optional.of(IN_TRANSITION_FOR)
              : Optional.empty();
      return new Registry.Decided<>(
          call, Pending.answered(call.id(), new Reply.No(no.refusal(), later)));
    }
    if (dryRun) {
      return new Registry.Decided<>(
          call, Pending.answered(call.id(), views.reply(Reply.Outcome.SHOWN, call)));
    }
    Asking.Wished wished = (Asking.Wished) asking;
    return new Registry.Decided<>(
        wished.call(), new Pending(call.id(), wish, wished.turns(), until, Optional.empty()));
  }
}
