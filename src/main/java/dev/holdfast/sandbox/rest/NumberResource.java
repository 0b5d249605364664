package dev.holdfast.sandbox.rest;

import dev.holdfast.sandbox.call.Account;
import dev.holdfast.sandbox.call.Numbers;
import dev.holdfast.sandbox.call.PhoneNumber;
import dev.holdfast.sandbox.engine.Engine;
import dev.holdfast.sandbox.wire.Link;
import dev.holdfast.sandbox.wire.Params;
import dev.holdfast.sandbox.wire.Reaction.Answer;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The account's numbers: list, fetch, and what they ask when they are called. */
final class NumberResource {
  private static final List<String> LINKS = List.of("Voice", "VoiceFallback", "StatusCallback");

  /** What a number can be given at Twilio and not here; empty takes it away. */
  private static final List<String> REFUSED =
      List.of(
          "VoiceApplicationSid",
          "TrunkSid",
          "SmsApplicationSid",
          "SmsUrl",
          "SmsFallbackUrl",
          "EmergencyAddressSid",
          "AddressSid",
          "IdentitySid",
          "BundleSid",
          "AccountSid");

  private final Numbers numbers;
  private final Engine engine;
  private final NumberJson json;

  NumberResource(Account account, Numbers numbers, Engine engine) {
    this.numbers = numbers;
    this.engine = engine;
    this.json = new NumberJson(account);
  }

  Answer all(Ask ask) {
    if (ask.is("POST")) {
      return Answers.unsupported("buying a number (PUT /_sandbox/numbers gives one)");
    }
    if (!ask.is("GET")) {
      return Answers.notAllowed(ask.request().method());
    }
    var shown = numbers.newestFirst().stream().filter(one -> fits(one, ask.query())).toList();
    return new Page<>("incoming_phone_numbers", shown, PhoneNumber::sid, json::of).answer(ask);
  }

  Answer one(String sid, Ask ask) {
    var number = numbers.named(sid);
    if (number.isEmpty()) {
      return Answers.notFound(ask.request().path());
    }
    return switch (ask.request().method()) {
      case "GET" -> Answers.ok(json.of(number.get()));
      case "POST" -> update(number.get(), ask);
      case "DELETE" -> Answers.unsupported("releasing a number");
      default -> Answers.notAllowed(ask.request().method());
    };
  }

  private Answer update(PhoneNumber number, Ask ask) {
    for (String name : REFUSED) {
      if (!ask.text(name).isEmpty()) {
        return Answers.unsupported(name);
      }
    }
    for (String name : LINKS) {
      var refused = objection(ask, url(name), method(name));
      if (refused.isPresent()) {
        return refused.get();
      }
    }
    var now = engine.now();
    var changed =
        number.asking(
            link(ask, "Voice", number.voice()),
            link(ask, "VoiceFallback", number.fallback()),
            link(ask, "StatusCallback", number.statusCallback()),
            now);
    // What is not empty has been refused.
    var handing =
        changed.handing(
            ask.has("VoiceApplicationSid") ? "" : number.application(),
            ask.has("TrunkSid") ? "" : number.trunk());
    numbers.put(ask.has("FriendlyName") ? handing.called(ask.text("FriendlyName"), now) : handing);
    return Answers.ok(numbers.find(number.e164()).map(json::of).orElseThrow());
  }

  /** 21402 and 21403 are the dictionary's for a number's URL and method. */
  private static Optional<Answer> objection(Ask ask, String url, String method) {
    var link = new Link(ask.text(url), ask.form().text(method, "POST"));
    if (link.isPresent() && !link.isAbsolute()) {
      return Optional.of(Answers.error(400, 21402, url + " is not a valid URL: " + link.url()));
    }
    return List.of("POST", "GET").contains(link.method())
        ? Optional.empty()
        : Optional.of(Answers.error(400, 21403, method + " is GET or POST"));
  }

  /** What an update leaves out stays; an empty URL is none. */
  private static Link link(Ask ask, String name, Link before) {
    return new Link(
        ask.form().text(url(name), before.url()), ask.form().text(method(name), before.method()));
  }

  private static String url(String name) {
    return name.equals("StatusCallback") ? name : name + "Url";
  }

  private static String method(String name) {
    return name + "Method";
  }

  /** A part of the number is enough, and a star in it is any digit. */
  private static boolean fits(PhoneNumber number, Params query) {
    var part = query.text("PhoneNumber", "");
    var pattern = Pattern.quote(part).replace("*", "\\E\\d\\Q");
    return Pattern.compile(pattern).matcher(number.e164()).find()
        && query.first("FriendlyName").map(number.friendlyName()::equals).orElse(true);
  }
}
