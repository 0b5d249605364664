package dev.holdfast.sandbox.rest;

import dev.holdfast.sandbox.call.Call;
import dev.holdfast.sandbox.call.CallStatus;
import dev.holdfast.sandbox.call.Calls;
import dev.holdfast.sandbox.call.Script;
import dev.holdfast.sandbox.call.Switchboard;
import dev.holdfast.sandbox.fault.Quirk;
import dev.holdfast.sandbox.fault.Quirks;
import dev.holdfast.sandbox.twiml.Reading;
import dev.holdfast.sandbox.twiml.Reading.Illegible;
import dev.holdfast.sandbox.twiml.Reading.Legible;
import dev.holdfast.sandbox.twiml.TwimlReader;
import dev.holdfast.sandbox.wire.Params;
import dev.holdfast.sandbox.wire.Reaction.Answer;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Calls: list, fetch, update, delete. */
final class CallResource {
  private static final int DAY = 86_400;
  private static final Set<String> LIVE =
      Arrays.stream(CallStatus.values())
          .filter(status -> !status.isFinal())
          .map(CallStatus::text)
          .collect(Collectors.toUnmodifiableSet());

  private final Calls calls;
  private final Switchboard switchboard;
  private final Quirks quirks;
  private final CallJson json;

  CallResource(CallJson json, Calls calls, Switchboard switchboard, Quirks quirks) {
    this.calls = calls;
    this.switchboard = switchboard;
    this.quirks = quirks;
    this.json = json;
  }

  Answer list(Ask ask) {
    Iterable<Call> shown = () -> candidates(ask.query()).filter(fits(ask.query())).iterator();
    return new Page<>("calls", shown, Call::sid, json::of).answer(ask);
  }

  Answer one(String sid, Ask ask) {
    var found = calls.find(sid);
    if (found.isEmpty()) {
      return Answers.notFound(ask.request().path());
    }
    return switch (ask.request().method()) {
      case "GET" -> Answers.ok(json.of(found.get()));
      case "POST" -> update(found.get(), ask);
      case "DELETE" -> delete(found.get());
      default -> Answers.notAllowed(ask.request().method());
    };
  }

  private Answer update(Call call, Ask ask) {
    var status = ask.text("Status");
    if (!status.isEmpty() && !status.equals("completed") && !status.equals("canceled")) {
      return Answers.error(400, 20422, "Status is completed or canceled");
    }
    var refused = ask.has("Url") || ask.has("Twiml") ? move(call, ask) : end(call, ask, status);
    if (refused.isPresent()) {
      return refused.get();
    }
    if (ask.has("TimeLimit") && !call.isOver()) {
      switchboard.limit(call, ask.seconds("TimeLimit", Duration.ofHours(4), 1, DAY));
    }
    return Answers.ok(json.of(call));
  }

  private Optional<Answer> move(Call call, Ask ask) {
    if (!call.isUp() && !movesWhenAnswered(call)) {
      return Optional.of(Answers.error(400, 21220, "Call is not in-progress. Cannot redirect."));
    }
    var link = ask.link("Url", "Method", "POST");
    if (ask.has("Url") && !link.isAbsolute()) {
      return Optional.of(Answers.error(400, 21205, "Url is not a valid URL: " + link.url()));
    }
    if (ask.has("Url")) {
      return move(call, ask, script -> script.open(link, Params.NONE));
    }
    Reading reading = TwimlReader.read(ask.text("Twiml"), "");
    if (reading instanceof Legible good) {
      return move(call, ask, script -> script.run(good.document()));
    }
    var trouble = ((Illegible) reading).trouble();
    return Optional.of(Answers.error(400, trouble.code(), trouble.message()));
  }

  private Optional<Answer> move(Call call, Ask ask, Consumer<Script> next) {
    CallSettings.apply(call, ask);
    if (call.isUp()) {
      switchboard.redirect(call, next);
    } else {
      switchboard.redirectWhenUp(call, next);
    }
    return Optional.empty();
  }

  private boolean movesWhenAnswered(Call call) {
    return call.ringsInDial() && quirks.is(Quirk.REDIRECT_RINGING_CHILD, "ok");
  }

  private Optional<Answer> end(Call call, Ask ask, String status) {
    if (call.isOver() && !status.isEmpty()) {
      return quirks.is(Quirk.COMPLETE_ENDED_CALL, "ok")
          ? Optional.empty()
          : Optional.of(Answers.error(400, 21220, "Call is not in-progress."));
    }
    CallSettings.apply(call, ask);
    if (status.equals("completed")) {
      switchboard.end(call, call.isUp() ? CallStatus.COMPLETED : CallStatus.CANCELED);
    } else if (status.equals("canceled") && !call.isUp() && !call.ringsInDial()) {
      // A leg that rings in a Dial counts as in progress here (reference 1.2).
      switchboard.end(call, CallStatus.CANCELED);
    }
    return Optional.empty();
  }

  private Answer delete(Call call) {
    if (!call.isOver()) {
      return Answers.error(400, 20009, "A call cannot be deleted before it has ended");
    }
    calls.remove(call);
    return Answers.gone();
  }

  /** No more than has to be looked at: the account may have had thousands of calls. */
  private Stream<Call> candidates(Params query) {
    if (query.has("ParentCallSid")) {
      return calls.childrenOf(query.text("ParentCallSid", ""));
    }
    return LIVE.contains(query.text("Status", "")) ? calls.live() : calls.newestFirst();
  }

  private static Predicate<Call> fits(Params query) {
    var started = new DateFilter(query, "StartTime");
    var ended = new DateFilter(query, "EndTime");
    return same(query, "To", call -> call.origin().to())
        .and(same(query, "From", call -> call.origin().from()))
        .and(same(query, "ParentCallSid", call -> call.origin().parentSid()))
        .and(same(query, "Status", call -> call.status().text()))
        .and(call -> started.takes(call.answered().or(() -> CallJson.startOfUnanswered(call))))
        .and(call -> ended.takes(call.ended()));
  }

  private static Predicate<Call> same(Params query, String name, Function<Call, String> value) {
    var wanted = query.first(name);
    return call -> wanted.map(value.apply(call)::equals).orElse(true);
  }
}
