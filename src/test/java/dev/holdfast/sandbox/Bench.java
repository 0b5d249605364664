package dev.holdfast.sandbox;

import com.twilio.http.TwilioRestClient;
import dev.holdfast.sandbox.wire.Params;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A sandbox under the manual clock, an application, and the words by which tests move them. */
final class Bench extends Client {
  static final String NUMBER = "+15550100100";
  static final String CUSTOMER = "+15550100999";
  static final String AGENT = "client:desk";
  static final String API = "/2010-04-01/Accounts/" + Sandbox.ACCOUNT_SID;

  private static final Bench ONLY = new Bench(Sandbox.start(0), new App(Vertx.vertx()));

  final Sandbox sandbox;
  final App app;

  private Bench(Sandbox sandbox, App app) {
    this.sandbox = sandbox;
    this.app = app;
  }

  @Override
  int port() {
    return sandbox.port();
  }

  /** The one bench, with an empty account, a manual clock and a number of ours. */
  static Bench fresh() {
    ONLY.post("/reset", "");
    return ONLY.furnished("{\"mode\":\"manual\"}");
  }

  /** A bench of one's own, whose clock stands at a moment that is always the same. */
  static Bench at(Sandbox sandbox, App app) {
    var now = "\"2100-01-01T00:00:00Z\"";
    return new Bench(sandbox, app).furnished("{\"mode\":\"manual\",\"now\":" + now + "}");
  }

  private Bench furnished(String clock) {
    app.forget();
    post("/clock", clock);
    app.on("/events", request -> App.Said.status(204));
    app.on("/calls", request -> App.Said.status(204));
    number("{\"voice_url\":\"" + app.url("/voice") + "\"}");
    for (String address : List.of(CUSTOMER, AGENT)) {
      phone(address, "{}");
    }
    return this;
  }

  void number(String settings) {
    put("/numbers/" + NUMBER, settings);
  }

  void phone(String address, String behaviour) {
    put("/phones/" + address, behaviour);
  }

  /** A person calls our number; returns the CallSid. */
  String dials(String address) {
    return text(post("/phones/" + address + "/dial", "{\"to\":\"" + NUMBER + "\"}"), "call_sid");
  }

  void hangsUp(String address) {
    post("/phones/" + address + "/hang_up", "");
  }

  /** A person presses keys, and what follows from that happens. */
  void press(String address, String keys) {
    post("/phones/" + address + "/press", "{\"digits\":\"" + keys + "\"}");
    settle();
  }

  JsonObject call(String sid) {
    return get("/calls/" + sid).json();
  }

  JsonObject hears(String sid) {
    return call(sid).getJsonObject("hears");
  }

  /** What is heard in short, as {@code hold play}. */
  String sound(String sid) {
    var hears = hears(sid);
    return hears.getString("source") + " " + hears.getString("kind");
  }

  List<String> with(String sid) {
    return hears(sid).getJsonArray("with").stream().map(String::valueOf).toList();
  }

  List<String> executed(String sid) {
    return call(sid).getJsonArray("executed").stream()
        .map(JsonObject.class::cast)
        .map(verb -> verb.getString("verb"))
        .toList();
  }

  String status(String sid) {
    return call(sid).getString("status");
  }

  /** Lets all that is due happen, and its webhooks be answered. */
  void settle() {
    advance("PT0S");
  }

  JsonObject advance(String duration) {
    return post("/clock", "{\"advance\":\"" + duration + "\"}").json();
  }

  Reply fault(String json) {
    return post("/faults", json.replace('\'', '"'));
  }

  void quirk(String name, String value) {
    put("/quirks", "{\"" + name + "\":\"" + value + "\"}");
  }

  /** The errors in the log, by code. */
  List<Integer> errors() {
    return entries("error").stream()
        .map(entry -> entry.getJsonObject("error").getInteger("code"))
        .toList();
  }

  List<JsonObject> entries(String kind) {
    JsonArray all = get("/log").json().getJsonArray("entries");
    return all.stream()
        .map(JsonObject.class::cast)
        .filter(entry -> entry.getString("kind").equals(kind))
        .toList();
  }

  Reply rest(String method, String path, String... form) {
    var params = Params.NONE;
    for (int i = 0; i < form.length; i += 2) {
      params = params.with(form[i], form[i + 1]);
    }
    var query = method.equals("GET") && form.length > 0 ? "?" + params.encode() : "";
    var request =
        request(API + path + query)
            .header("Authorization", basic(Sandbox.AUTH_TOKEN))
            .header("Content-Type", "application/x-www-form-urlencoded");
    var body = method.equals("POST") ? params.encode() : "";
    return send(request.method(method, BodyPublishers.ofString(body)).build());
  }

  /** The vendor's own library, pointed here. */
  TwilioRestClient twilio(String token) {
    return new TwilioRestClient.Builder(Sandbox.ACCOUNT_SID, token)
        .accountSid(Sandbox.ACCOUNT_SID)
        .httpClient(new ToSandbox(this))
        .build();
  }

  String conferenceSid() {
    var list = rest("GET", "/Conferences.json").json().getJsonArray("conferences");
    return list.getJsonObject(0).getString("sid");
  }

  Reply participant(String conference, String key, String... form) {
    var encoded = URLEncoder.encode(key, StandardCharsets.UTF_8).replace("+", "%20");
    var path = "/Conferences/" + conference + "/Participants/" + encoded + ".json";
    return rest(form.length == 0 ? "GET" : "POST", path, form);
  }

  static String text(Reply reply, String key) {
    var value = reply.json().getString(key);
    if (value == null) {
      throw new AssertionError(reply.status() + " " + reply.json());
    }
    return value;
  }
}
