package dev.holdfast.sandbox.client;

import dev.holdfast.sandbox.Sandbox;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Moves a running sandbox: its numbers, its phones, its clock; and looks on. JSON is as the
 * sandbox's page describes it. A request that the sandbox does not carry out is a {@link
 * RefusedBySandboxException}.
 */
public final class SandboxClient {
  private static final JsonObject NOTHING = new JsonObject();

  private final Wire wire;

  /** For a sandbox at {@code url}, as {@code http://127.0.0.1:4010}. */
  public SandboxClient(String url) {
    this.wire = new Wire(url);
  }

  /** Where an SDK sends what it would send to {@code https://api.twilio.com}. */
  public String url() {
    return wire.url();
  }

  public String accountSid() {
    return Sandbox.ACCOUNT_SID;
  }

  public String authToken() {
    return Sandbox.AUTH_TOKEN;
  }

  /** Gives the account a number whose calls ask {@code voiceUrl} by POST. */
  public void number(String e164, String voiceUrl) {
    number(e164, new JsonObject().put("voice_url", voiceUrl));
  }

  /** The same with {@code voice_method, voice_fallback_url, status_callback} as well. */
  public void number(String e164, JsonObject settings) {
    wire.ask("PUT", "/numbers/" + Wire.segment(e164), settings);
  }

  /** How a phone behaves, as {@code {"answers": "busy"}}; empty is the default again. */
  public void phone(String address, JsonObject behaviour) {
    wire.ask("PUT", at(address), behaviour);
  }

  /** Its behaviour, and its calls, the newest first. */
  public JsonObject phone(String address) {
    return wire.ask("GET", at(address), NOTHING);
  }

  /** A person calls a number of the account; returns the CallSid. */
  public String dial(String from, String to) {
    var dialled = wire.ask("POST", at(from) + "/dial", new JsonObject().put("to", to));
    return dialled.getString("call_sid");
  }

  public void answer(String address) {
    wire.ask("POST", at(address) + "/answer", NOTHING);
  }

  public void hangUp(String address) {
    wire.ask("POST", at(address) + "/hang_up", NOTHING);
  }

  public void press(String address, String digits) {
    wire.ask("POST", at(address) + "/press", new JsonObject().put("digits", digits));
  }

  /** The CallSids at whose far end this phone is, the newest first. */
  public List<String> calls(String address) {
    return objects(phone(address).getJsonArray("calls")).stream()
        .map(call -> call.getString("call_sid"))
        .toList();
  }

  /** {@code status, hears, heard[], executed[]} of a call. */
  public JsonObject call(String callSid) {
    return wire.ask("GET", "/calls/" + callSid, NOTHING);
  }

  /** What a leg hears now in short: source and kind, as {@code hold play}. */
  public String hears(String callSid) {
    var hears = call(callSid).getJsonObject("hears");
    return hears.getString("source") + " " + hears.getString("kind");
  }

  /** Lets all that is due happen, and the sandbox's requests be answered; no time passes. */
  public Instant settle() {
    return advance(Duration.ZERO);
  }

  /** Lets time pass under the manual clock; returns what it shows then. */
  public Instant advance(Duration by) {
    var clock = wire.ask("POST", "/clock", new JsonObject().put("advance", by.toString()));
    return Instant.parse(clock.getString("now"));
  }

  /** Stops the clock where it is. */
  public void manualClock() {
    wire.ask("POST", "/clock", new JsonObject().put("mode", "manual"));
  }

  /** Sets a fault; returns its id. */
  public String fault(JsonObject fault) {
    return wire.ask("POST", "/faults", fault).getString("id");
  }

  public void quirk(String name, String choice) {
    wire.ask("PUT", "/quirks", new JsonObject().put(name, choice));
  }

  /** Every exchange and error since the last reset that the log still has. */
  public List<JsonObject> log() {
    return log(0);
  }

  /** The entries whose {@code seq} is greater. */
  public List<JsonObject> log(long since) {
    return objects(wire.ask("GET", "/log?since=" + since, NOTHING).getJsonArray("entries"));
  }

  /** Empties the account and forgets how phones behave; numbers and the clock stay. */
  public void reset() {
    wire.ask("POST", "/reset", new JsonObject().put("phones", true));
  }

  private static String at(String address) {
    return "/phones/" + Wire.segment(address);
  }

  private static List<JsonObject> objects(JsonArray array) {
    return array.stream().map(JsonObject.class::cast).toList();
  }
}
