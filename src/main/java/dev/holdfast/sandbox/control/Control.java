package dev.holdfast.sandbox.control;

import dev.holdfast.sandbox.call.Account;
import dev.holdfast.sandbox.call.Calls;
import dev.holdfast.sandbox.call.Numbers;
import dev.holdfast.sandbox.call.Switchboard;
import dev.holdfast.sandbox.engine.Engine;
import dev.holdfast.sandbox.engine.Sids;
import dev.holdfast.sandbox.fault.Faults;
import dev.holdfast.sandbox.fault.Latency;
import dev.holdfast.sandbox.fault.Quirks;
import dev.holdfast.sandbox.journal.Journal;
import dev.holdfast.sandbox.phone.Phones;
import dev.holdfast.sandbox.wire.Reaction.Answer;
import dev.holdfast.sandbox.wire.Request;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The paths under /_sandbox. */
public final class Control {
  /** What can be looked at and moved from here; {@code reset} empties the account. */
  public record Reach(
      Account account,
      Engine engine,
      Sids sids,
      Calls calls,
      Numbers numbers,
      Switchboard switchboard,
      Phones phones,
      Faults faults,
      Latency latency,
      Quirks quirks,
      Journal journal,
      Runnable reset) {}

  private final Reach reach;
  private final NumberControl numbers;
  private final PhoneControl phones;
  private final FaultControl faults;
  private final QuirkControl quirks;
  private final ClockControl clock;

  public Control(Reach reach) {
    this.reach = reach;
    this.numbers = new NumberControl(reach.numbers(), reach.engine());
    this.phones = new PhoneControl(reach.phones(), reach.numbers(), reach.switchboard());
    this.faults = new FaultControl(reach.faults(), reach.latency());
    this.quirks = new QuirkControl(reach.quirks());
    this.clock = new ClockControl(reach.engine(), reach.sids());
  }

  public void enter(Request request, Consumer<Answer> reply) {
    try {
      var path = request.segments().subList(1, request.segments().size());
      if (request.method().equals("POST") && path.equals(List.of("clock"))) {
        clock.set(request.body(), state -> reply.accept(Answer.json(200, state.encode())));
      } else {
        reply.accept(answer(path, request));
      }
    } catch (BadRequestException bad) {
      var error = new JsonObject().put("error", String.valueOf(bad.getMessage()));
      reply.accept(Answer.json(bad.status(), error.encode()));
    }
  }

  private Answer answer(List<String> path, Request request) {
    var key = request.method() + " /" + (path.isEmpty() ? "" : path.get(0));
    return switch (path.size()) {
      case 0, 1 -> answer(key, request);
      case 2 -> answer(key, path.get(1), request.body());
      case 3 -> act(key, path.get(1), path.get(2), request.body());
      default -> throw unknown(request);
    };
  }

  private Answer answer(String key, Request request) {
    return switch (key) {
      case "GET /" -> ok(show());
      case "POST /reset" -> ok(reset(request.body()));
      case "GET /clock" -> ok(clock.show());
      case "GET /faults" -> ok(faults.list());
      case "POST /faults" -> Answer.json(201, faults.add(request.body()).encode());
      case "POST /latency" -> ok(faults.latency(request.body()));
      case "GET /quirks" -> ok(quirks.list());
      case "PUT /quirks" -> ok(quirks.set(request.body()));
      case "GET /log" -> ok(LogView.of(reach.journal(), since(request)));
      default -> throw unknown(request);
    };
  }

  /** Phones keep their behaviour unless the body says that they shall not. */
  private JsonObject reset(String body) {
    var fields = Fields.of(body, "phones");
    if (fields.has("phones") && Boolean.TRUE.equals(fields.raw("phones"))) {
      reach.phones().forget();
    }
    reach.reset().run();
    return show();
  }

  private Answer answer(String key, String name, String body) {
    return switch (key) {
      case "GET /numbers" -> ok(numbers.show(name));
      case "PUT /numbers" -> ok(numbers.set(name, body));
      case "GET /phones" -> ok(phones.show(name));
      case "PUT /phones" -> ok(phones.set(name, body));
      case "GET /calls" -> ok(call(name));
      case "DELETE /faults" -> {
        faults.remove(name);
        yield new Answer(204, Map.of(), "");
      }
      default -> throw new BadRequestException(404, "There is no " + key + "/" + name);
    };
  }

  private Answer act(String key, String address, String act, String body) {
    return switch (key + " " + act) {
      case "POST /phones dial" -> Answer.json(201, phones.dial(address, body).encode());
      case "POST /phones answer" -> ok(phones.answer(address, body));
      case "POST /phones hang_up" -> ok(phones.hangUp(address, body));
      case "POST /phones press" -> ok(phones.press(address, body));
      default ->
          throw new BadRequestException(404, "There is no " + key + "/" + address + "/" + act);
    };
  }

  private JsonObject call(String sid) {
    return reach
        .calls()
        .find(sid)
        .map(CallView::of)
        .orElseThrow(() -> new BadRequestException(404, "No call " + sid));
  }

  private JsonObject show() {
    return new JsonObject()
        .put("account_sid", reach.account().sid())
        .put("auth_token", reach.account().token())
        .put("clock", clock.show())
        .put("seed", reach.sids().seed())
        .put("versions", new JsonObject().put("api", "2010-04-01").put("sandbox", "1"));
  }

  private static long since(Request request) {
    var since = request.queryParams().text("since", "0");
    if (!since.matches("\\d{1,18}")) {
      throw Fields.bad("'since' is the seq of an entry");
    }
    return Long.parseLong(since);
  }

  private static Answer ok(JsonObject body) {
    return Answer.json(200, body.encode());
  }

  private static BadRequestException unknown(Request request) {
    return new BadRequestException(404, "There is no " + request.method() + " " + request.path());
  }
}
