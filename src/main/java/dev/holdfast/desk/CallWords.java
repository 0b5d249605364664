package dev.holdfast.desk;

import dev.holdfast.call.Asking;
import dev.holdfast.call.Call;
import dev.holdfast.call.CallSid;
import dev.holdfast.call.Label;
import dev.holdfast.call.Parties;
import dev.holdfast.word.Word;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;

/** The words for looking at calls, adding a party and hanging one up. */
public final class CallWords {
  private final Registry registry;
  private final InstantSource time;
  private final Views views;
  private final Asker asker;

  public CallWords(Registry registry, Chooser chooser, InstantSource time) {
    this.registry = registry;
    this.time = time;
    this.views = new Views(registry, time);
    this.asker = new Asker(registry, views, chooser, time);
  }

  @Word("Gives one call, live or ended.")
  public Reply get(CallSid sid) {
    return registry
        .find(sid)
        .<Reply>map(call -> views.reply(Reply.Outcome.SHOWN, call))
        .orElseGet(HoldWords::unknownCall);
  }

  @Word("Gives the live calls, or the newest ended ones when those are asked for.")
  public Reply list(CallQuery query) {
    return new Reply.OfCalls(registry.page(query, time.instant()));
  }

  @Word("Gives what happened in a call, in order.")
  public Reply timeline(CallSid sid) {
    return registry
        .find(sid)
        .<Reply>map(call -> new Reply.OfTimeline(call, registry.timeline(call.id())))
        .orElseGet(HoldWords::unknownCall);
  }

  @Word("Writes the wish for one more party, unless it was written for this request already.")
  public Pending add(AddCommand command) {
    Instant now = time.instant();
    Optional<Label> before = before(command);
    return ask(
        command.call(),
        Pending.Wish.JOIN,
        command.patience(),
        call ->
            before
                .flatMap(label -> Parties.again(call, label))
                .orElseGet(() -> once(command, call, now)));
  }

  private static Asking once(AddCommand command, Call call, Instant now) {
    return command
        .request()
        .map(request -> Parties.addFor(request, call, command.role(), command.to(), now))
        .orElseGet(() -> Parties.add(call, command.role(), command.to(), now));
  }

  private Optional<Label> before(AddCommand command) {
    return command
        .request()
        .flatMap(
            request ->
                registry
                    .find(command.call())
                    .flatMap(call -> Parties.addedFor(registry.timeline(call.id()), request)));
  }

  @Word("Writes the wish for a leg to go.")
  public Pending hangUp(HangUpCommand command) {
    return ask(
        command.call(),
        Pending.Wish.LEAVE,
        command.patience(),
        call -> Parties.hangUp(call, command.leg(), time.instant()));
  }

  private Pending ask(
      CallSid sid, Pending.Wish wish, Duration patience, Function<Call, Asking> decide) {
    return asker.ask(sid, wish, Optional.empty(), time.instant().plus(patience), decide);
  }
}
