package dev.holdfast.desk;

import dev.holdfast.call.Call;
import dev.holdfast.call.Entry;
import dev.holdfast.call.Label;
import dev.holdfast.call.Line;
import dev.holdfast.call.Next;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** What a leg that asks is told, and what is written of it. */
final class NextWish {
  private final Lines lines;
  private final Speeches speeches;

  NextWish(Lines lines, Speeches speeches) {
    this.lines = lines;
    this.speeches = speeches;
  }

  /**
   * What a leg is told that only waits on; nothing where anything is to be decided. A lock would
   * cost a durable commit, and what one moment of the record says is as true without it.
   */
  Optional<Speech> goingOn(Call call, VoiceRequest request, Instant now) {
    Line line = lines.of(call);
    return Optional.of(Next.of(call, line, request.question(), now))
        .filter(next -> next.goesOn(call))
        .map(next -> speeches.of(next, line, request));
  }

  /** Decides, under the call's lock. */
  Registry.Decided<Speech> told(Call found, VoiceRequest request, Instant now) {
    Call call = named(found, request);
    Line line = lines.of(call);
    Next next = Next.of(call, line, request.question(), now);
    Call decided = next.goesOn(call) ? call : noted(next, now);
    return new Registry.Decided<>(decided, speeches.of(next, line, request));
  }

  private static Call noted(Next next, Instant now) {
    Optional<Label> leg = next.call().leg(next.sid()).map(one -> one.party().label());
    return next.call().note(now, Entry.Kind.TOLD, leg, next.word(), Map.of());
  }

  /** A leg that we rang has a name from its first question on. */
  private static Call named(Call call, VoiceRequest request) {
    return request
        .part()
        .flatMap(part -> call.leg(part.label()))
        .filter(leg -> leg.party().sid().isEmpty())
        .map(leg -> call.with(leg.with(leg.party().named(request.sid()))))
        .orElse(call);
  }
}
