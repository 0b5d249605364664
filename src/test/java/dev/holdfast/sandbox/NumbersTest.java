package dev.holdfast.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The account's numbers by REST, with the keys and parameters of Twilio's description [S]. */
class NumbersTest {
  private static final String OTHER = "+15550100200";

  private Bench bench = Bench.fresh();

  @BeforeEach
  void a_number_and_another_one() {
    bench = Bench.fresh();
    bench.put("/numbers/" + OTHER, "{}");
  }

  @Test
  void a_number_shows_what_it_asks() {
    var number = number(Bench.NUMBER);
    assertThat(number.getString("sid")).matches("PN[0-9a-f]{32}");
    assertThat(number.getString("friendly_name")).isEqualTo("(555) 010-0100");
    assertThat(number.getString("voice_url")).isEqualTo(bench.app.url("/voice"));
    assertThat(number.getString("voice_method")).isEqualTo("POST");
    assertThat(number.getJsonObject("capabilities").getBoolean("voice")).isTrue();
    assertThat(number.fieldNames())
        .contains(
            "voice_fallback_url",
            "voice_fallback_method",
            "status_callback",
            "status_callback_method",
            "voice_application_sid",
            "trunk_sid",
            "address_requirements",
            "emergency_status",
            "date_created",
            "uri");
    assertThat(bench.rest("GET", path(number)).json()).isEqualTo(number);
  }

  @Test
  void they_are_found_by_a_part_of_the_number() {
    assertThat(found("PhoneNumber", "+15550100100")).containsExactly(Bench.NUMBER);
    assertThat(found("PhoneNumber", "55501002")).containsExactly(OTHER);
    assertThat(found("PhoneNumber", "555010**200")).isEmpty();
    assertThat(found("PhoneNumber", "555010**00")).contains(OTHER, Bench.NUMBER);
    assertThat(found("FriendlyName", "(555) 010-0200")).containsExactly(OTHER);
    var page = bench.rest("GET", "/IncomingPhoneNumbers.json", "PageSize", "1").json();
    assertThat(page.getJsonArray("incoming_phone_numbers")).hasSize(1);
    assertThat(page.getString("next_page_uri")).contains("PageToken=PA");
  }

  @Test
  void an_update_decides_what_the_next_call_asks_and_leaves_the_rest() {
    bench.app.twiml("/other", "<Say>Other</Say>");
    var number = number(Bench.NUMBER);
    var update =
        bench.rest(
            "POST",
            path(number),
            "VoiceUrl",
            bench.app.url("/other"),
            "VoiceMethod",
            "GET",
            "StatusCallback",
            bench.app.url("/calls"));
    assertThat(update.status()).isEqualTo(200);
    bench.rest("POST", path(number), "FriendlyName", "Desk", "VoiceFallbackMethod", "GET");
    bench.dials(Bench.CUSTOMER);
    bench.advance("PT2S");
    assertThat(bench.app.last("/other").method()).isEqualTo("GET");
    assertThat(bench.app.events("/calls")).containsExactly("completed");
    var shown = number(Bench.NUMBER);
    assertThat(shown.getString("friendly_name")).isEqualTo("Desk");
    assertThat(shown.getString("voice_fallback_method")).isEqualTo("GET");
    assertThat(shown.getString("voice_url")).isEqualTo(bench.app.url("/other"));
    bench.rest("POST", path(number), "FriendlyName", "(555) 010-0100", "StatusCallback", "");
    assertThat(number(Bench.NUMBER).getString("status_callback")).isEmpty();
  }

  @Test
  void the_same_number_is_under_sandbox_and_keeps_its_sid_over_a_reset() {
    var sid = number(Bench.NUMBER).getString("sid");
    bench.post("/reset", "");
    assertThat(number(Bench.NUMBER).getString("sid")).isEqualTo(sid);
    bench.number("{\"voice_url\":\"http://localhost:1/changed\"}");
    assertThat(number(Bench.NUMBER).getString("sid")).isEqualTo(sid);
    assertThat(number(Bench.NUMBER).getString("voice_url")).endsWith("/changed");
    assertThat(bench.get("/numbers/" + Bench.NUMBER).json().getString("phone_number_sid"))
        .isEqualTo(sid);
  }

  @Test
  void a_call_names_the_number_of_ours_that_it_came_to_or_from() {
    // 1.2 [S].
    bench.app.twiml("/voice", "<Pause length='60'/>");
    var sid = number(Bench.NUMBER).getString("sid");
    var in = bench.rest("GET", "/Calls/" + bench.dials(Bench.CUSTOMER) + ".json").json();
    assertThat(in.getString("phone_number_sid")).isEqualTo(sid);
    var from = List.of(Bench.NUMBER, "+15550100777");
    var out = from.stream().map(this::callFrom).toList();
    assertThat(out.get(0).getString("phone_number_sid")).isEqualTo(sid);
    assertThat(out.get(1).getValue("phone_number_sid")).isNull();
  }

  @Test
  void what_the_sandbox_cannot_do_with_a_number_is_refused_loudly() {
    var path = path(number(Bench.NUMBER));
    var refused = bench.rest("POST", path, "VoiceApplicationSid", "AP" + "0".repeat(32));
    assertThat(refused.status()).isEqualTo(501);
    assertThat(refused.json().getString("message")).contains("VoiceApplicationSid");
    assertThat(bench.rest("POST", path, "VoiceApplicationSid", "").status()).isEqualTo(200);
    assertThat(bench.rest("DELETE", path).status()).isEqualTo(501);
    assertThat(bench.rest("POST", "/IncomingPhoneNumbers.json").status()).isEqualTo(501);
  }

  @Test
  void a_call_that_an_application_or_a_trunk_should_get_fails_loudly() {
    // Both override the number's own URLs, the fallback too (1.1) [S].
    var application = "AP" + "0".repeat(32);
    bench.number(
        new JsonObject()
            .put("voice_url", bench.app.url("/voice"))
            .put("voice_fallback_url", bench.app.url("/fallback"))
            .put("voice_application_sid", application)
            .encode());
    assertThat(number(Bench.NUMBER).getString("voice_application_sid")).isEqualTo(application);
    var call = bench.dials(Bench.CUSTOMER);
    bench.advance("PT5S");
    assertThat(bench.errors()).contains(12400);
    assertThat(bench.status(call)).isEqualTo("completed");
    assertThat(bench.app.seen("/voice")).isEmpty();
    assertThat(bench.app.seen("/fallback")).isEmpty();
  }

  @Test
  void a_trunk_and_an_application_are_taken_away_by_nothing() {
    var sids = "{\"trunk_sid\":\"TK1\",\"voice_application_sid\":\"AP1\"}";
    bench.number(sids);
    var path = path(number(Bench.NUMBER));
    bench.rest("POST", path, "FriendlyName", "Desk");
    assertThat(number(Bench.NUMBER).getString("trunk_sid")).isEqualTo("TK1");
    bench.rest("POST", path, "TrunkSid", "", "VoiceApplicationSid", "");
    assertThat(number(Bench.NUMBER).getValue("trunk_sid")).isNull();
    assertThat(number(Bench.NUMBER).getString("voice_application_sid")).isEmpty();
  }

  @Test
  void what_is_wrong_is_refused_with_the_dictionary_s_codes() {
    // 21402, 21403 and 20404 [D].
    var path = path(number(Bench.NUMBER));
    assertThat(code(path, "VoiceUrl", "/relative")).isEqualTo(21402);
    assertThat(code(path, "StatusCallbackMethod", "PUT")).isEqualTo(21403);
    assertThat(bench.rest("PUT", path).status()).isEqualTo(405);
    assertThat(bench.rest("GET", "/IncomingPhoneNumbers/PN1.json").status()).isEqualTo(404);
  }

  private int code(String path, String name, String value) {
    return bench.rest("POST", path, name, value).json().getInteger("code");
  }

  private JsonObject callFrom(String from) {
    var twiml = "<Response><Pause length='60'/></Response>";
    return bench
        .rest("POST", "/Calls.json", "To", Bench.AGENT, "From", from, "Twiml", twiml)
        .json();
  }

  private JsonObject number(String e164) {
    var list = bench.rest("GET", "/IncomingPhoneNumbers.json", "PhoneNumber", e164).json();
    return list.getJsonArray("incoming_phone_numbers").getJsonObject(0);
  }

  private List<String> found(String filter, String value) {
    var list = bench.rest("GET", "/IncomingPhoneNumbers.json", filter, value).json();
    return list.getJsonArray("incoming_phone_numbers").stream()
        .map(one -> ((JsonObject) one).getString("phone_number"))
        .toList();
  }

  private static String path(JsonObject number) {
    return "/IncomingPhoneNumbers/" + number.getString("sid") + ".json";
  }
}
