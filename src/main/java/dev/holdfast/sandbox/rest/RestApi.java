package dev.holdfast.sandbox.rest;

import dev.holdfast.sandbox.call.Account;
import dev.holdfast.sandbox.call.Calls;
import dev.holdfast.sandbox.call.Numbers;
import dev.holdfast.sandbox.call.Switchboard;
import dev.holdfast.sandbox.conference.Conferences;
import dev.holdfast.sandbox.fault.Quirks;
import dev.holdfast.sandbox.queue.Queues;
import dev.holdfast.sandbox.recording.Recordings;
import dev.holdfast.sandbox.wire.Reaction.Answer;
import dev.holdfast.sandbox.wire.Request;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Twilio's REST API: who may ask, and of which account. */
public final class RestApi {
  private final Account account;
  private final AccountJson json;
  private final Resources resources;

  public RestApi(
      Account account,
      Calls calls,
      Switchboard switchboard,
      Conferences conferences,
      Queues queues,
      Recordings recordings,
      Numbers numbers,
      Quirks quirks) {
    this.account = account;
    this.json = new AccountJson(account, switchboard.interpreter().engine().now());
    this.resources =
        new Resources(
            account, calls, switchboard, conferences, queues, recordings, numbers, quirks);
  }

  public Answer answer(Request request) {
    var path = request.segments();
    if (path.size() < 3 || !path.get(0).equals("2010-04-01") || !path.get(1).equals("Accounts")) {
      return Answers.notFound(request.path());
    }
    boolean itself = path.size() == 3;
    var sid = itself ? path.get(2).replaceFirst("\\.json$", "") : path.get(2);
    if (!authenticated(request) || !sid.equals(account.sid())) {
      return Answers.unauthorised();
    }
    if (itself) {
      return itself(request);
    }
    return resources.answer(path.subList(3, path.size()), new Ask(request, request.form()));
  }

  private Answer itself(Request request) {
    if (!request.path().endsWith(".json")) {
      return Answers.unsupported("XML; ask for .json");
    }
    return switch (request.method()) {
      case "GET" -> Answers.ok(json.shown());
      case "POST" -> Answers.unsupported("an update of the account");
      default -> Answers.notAllowed(request.method());
    };
  }

  private boolean authenticated(Request request) {
    var pair = account.sid() + ":" + account.token();
    var expected = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    return request.header("authorization").filter(("Basic " + expected)::equals).isPresent();
  }
}
