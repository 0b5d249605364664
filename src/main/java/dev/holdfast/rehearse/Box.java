package dev.holdfast.rehearse;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The sandbox as its users have it: its control paths, over HTTP. */
public final class Box {
  private static final Map<String, String> JSON = Map.of("Content-Type", "application/json");

  private final Web web;

  /** The sandbox at this URL. */
  public Box(String url) {
    web = new Web(url);
  }

  /**
   * Stops its clock.
   *
   * @param at where it goes on to; empty: it stays where it is
   * @return the moment at which it stands
   */
  public Instant manual(Optional<Instant> at) {
    String now = at.map(moment -> ",\"now\":\"" + moment + "\"").orElse("");
    return Instant.parse(
        ok("POST", "/clock", "{\"mode\":\"manual\"" + now + "}").path("now").asText());
  }

  /**
   * Goes on by so much, and waits until its own webhooks have been answered.
   *
   * @return when it does something next by itself; empty: not at all
   */
  public Optional<Instant> advance(Duration by) {
    JsonNode due = ok("POST", "/clock", "{\"advance\":\"" + by + "\"}").path("next_due");
    return due.isTextual() ? Optional.of(Instant.parse(due.textValue())) : Optional.empty();
  }

  /** The moment at which its clock stands. */
  Instant now() {
    return Instant.parse(ok("GET", "/clock", "").path("now").asText());
  }

  /** Makes one of our numbers known; its calls ask the application. */
  public void number(String number, String voice, String fallback, String status) {
    ok(
        "PUT",
        "/numbers/" + encoded(number),
        """
        {"voice_url":"%s","voice_method":"POST","voice_fallback_url":"%s","status_callback":"%s"}"""
            .formatted(voice, fallback, status));
  }

  void phone(Person person) {
    ok("PUT", "/phones/" + encoded(person.phone()), person.answers());
  }

  void quirk(String name, String value) {
    ok("PUT", "/quirks", "{\"" + name + "\":\"" + value + "\"}");
  }

  /** A person acts; answers what the sandbox says. */
  Web.Answer acts(Person person, String what, String body) {
    return web.send("POST", "/_sandbox/phones/" + encoded(person.phone()) + what, body, JSON);
  }

  /** The connections of a phone, in their order. */
  List<Leg> legs(Person person) {
    List<Leg> legs = new ArrayList<>();
    for (JsonNode call : ok("GET", "/phones/" + encoded(person.phone()), "").path("calls")) {
      legs.add(new Leg(call.path("call_sid").asText(), call.path("status").asText()));
    }
    return legs;
  }

  /** What a leg is, hears and has heard. */
  JsonNode call(String sid) {
    return ok("GET", "/calls/" + sid, "");
  }

  /** Makes something go wrong. */
  Web.Answer fault(String json) {
    return web.send("POST", "/_sandbox/faults", json, JSON);
  }

  /** Everything goes right again. */
  void heal() {
    for (JsonNode one : ok("GET", "/faults", "").path("faults")) {
      ok("DELETE", "/faults/" + one.path("id").asText(), "");
    }
  }

  /** Somebody who shares the account has a phone called; answers the CallSid. */
  String calls(Person who, String twiml) {
    JsonNode about = ok("GET", "", "");
    String account = about.path("account_sid").asText();
    String key = account + ":" + about.path("auth_token").asText();
    String basic = Base64.getEncoder().encodeToString(key.getBytes(StandardCharsets.UTF_8));
    String form = "From=%2B15550109000&To=" + encoded(who.phone()) + "&Twiml=" + encoded(twiml);
    Map<String, String> headers =
        Map.of(
            "Authorization", "Basic " + basic, "Content-Type", "application/x-www-form-urlencoded");
    String path = "/2010-04-01/Accounts/" + account + "/Calls.json";
    return checked(path, web.send("POST", path, form, headers)).path("sid").asText();
  }

  private JsonNode ok(String method, String path, String body) {
    return checked(path, web.send(method, "/_sandbox" + path, body, JSON));
  }

  private static JsonNode checked(String path, Web.Answer answer) {
    if (!answer.ok()) {
      throw new IllegalStateException(
          "the sandbox answers " + path + " with " + answer.status() + " " + answer.text());
    }
    return answer.json();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
