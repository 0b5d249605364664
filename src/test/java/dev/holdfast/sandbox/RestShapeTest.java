package dev.holdfast.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reference, section 1.1: what is common to every resource. */
class RestShapeTest {
  private static final String TWIML = "<Response><Pause length='60'/></Response>";

  private Bench bench = Bench.fresh();

  @BeforeEach
  void a_fresh_account() {
    bench = Bench.fresh();
  }

  @Test
  void a_wrong_token_is_401_with_20003() {
    // 1.1 [D].
    var request =
        bench.request(Bench.API + "/Calls.json").header("Authorization", Bench.basic("x"));
    var answer = bench.send(request.GET().build());
    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.json().getInteger("code")).isEqualTo(20003);
    assertThat(answer.json().getInteger("status")).isEqualTo(401);
    assertThat(answer.json().getString("more_info")).endsWith("/20003");
  }

  @Test
  void the_account_of_somebody_else_is_401() {
    var request =
        bench
            .request("/2010-04-01/Accounts/AC" + "1".repeat(32) + "/Calls.json")
            .header("Authorization", Bench.basic(Sandbox.AUTH_TOKEN));
    assertThat(bench.send(request.GET().build()).status()).isEqualTo(401);
  }

  @Test
  void names_of_resources_are_case_sensitive() {
    // Error 20404 [D].
    var answer = bench.rest("GET", "/calls.json");
    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.json().getInteger("code")).isEqualTo(20404);
    assertThat(answer.json().getString("message"))
        .isEqualTo("The requested resource " + Bench.API + "/calls.json was not found");
  }

  @Test
  void a_method_that_is_not_there_is_405_with_20004() {
    assertThat(bench.rest("PUT", "/Calls.json").json().getInteger("code")).isEqualTo(20004);
    assertThat(bench.rest("DELETE", "/Conferences.json").status()).isEqualTo(405);
  }

  @Test
  void what_the_sandbox_has_not_is_refused_loudly() {
    for (String path :
        new String[] {"/Messages.json", "/Calls/CA1/Events.json", "/Recordings/RE1.json"}) {
      var answer = bench.rest("GET", path);
      assertThat(answer.status()).as(path).isEqualTo(501);
      assertThat(answer.json().getString("message")).contains("does not support");
    }
  }

  @Test
  void answers_carry_the_captured_headers() {
    // 1.1 [L].
    var headers = bench.rest("GET", "/Calls.json").raw().headers();
    assertThat(headers.firstValue("Twilio-Request-Id")).get().asString().matches("RQ[0-9a-f]{32}");
    assertThat(headers.firstValue("Twilio-Concurrent-Requests")).contains("1");
    assertThat(headers.firstValue("Twilio-Request-Duration")).contains("0.000");
    assertThat(headers.firstValue("Date")).get().asString().endsWith(" GMT");
    assertThat(headers.firstValue("X-Powered-By")).contains("AT-5000");
  }

  @Test
  void a_call_has_every_key_and_strings_where_twilio_has_strings() {
    // 1.2 [S].
    var call = create();
    assertThat(call.fieldNames())
        .contains(
            "sid",
            "account_sid",
            "parent_call_sid",
            "to",
            "to_formatted",
            "from",
            "from_formatted",
            "phone_number_sid",
            "status",
            "start_time",
            "end_time",
            "duration",
            "price",
            "price_unit",
            "direction",
            "answered_by",
            "api_version",
            "forwarded_from",
            "group_sid",
            "caller_name",
            "queue_time",
            "trunk_sid",
            "date_created",
            "date_updated",
            "uri",
            "subresource_uris");
    assertThat(call.getString("status")).isEqualTo("queued");
    assertThat(call.getString("direction")).isEqualTo("outbound-api");
    assertThat(call.getValue("duration")).isNull();
    assertThat(call.getString("date_created"))
        .matches("[A-Z][a-z]{2}, \\d\\d [A-Z][a-z]{2} \\d{4} \\d\\d:\\d\\d:\\d\\d \\+0000");
    bench.advance("PT90S");
    var ended = bench.rest("GET", "/Calls/" + call.getString("sid") + ".json").json();
    assertThat(ended.getValue("duration")).isEqualTo("60");
    assertThat(ended.getString("to_formatted")).isEqualTo("(555) 010-0301");
  }

  @Test
  void next_page_uri_leads_through_the_whole_list() {
    for (int i = 0; i < 120; i++) {
      create();
    }
    Set<String> seen = new HashSet<>();
    var uri = "/Calls.json?PageSize=50";
    int pages = 0;
    while (uri != null) {
      var page = bench.rest("GET", uri).json();
      page.getJsonArray("calls").forEach(call -> seen.add(((JsonObject) call).getString("sid")));
      assertThat(page.getInteger("page")).isEqualTo(pages++);
      var next = page.getString("next_page_uri");
      uri = next == null ? null : next.substring(Bench.API.length());
    }
    assertThat(pages).isEqualTo(3);
    assertThat(seen).hasSize(120);
  }

  @Test
  void a_page_is_not_bigger_than_a_thousand() {
    var answer = bench.rest("GET", "/Calls.json?PageSize=1001");
    assertThat(answer.json().getInteger("code")).isEqualTo(20007);
  }

  @Test
  void parameters_that_nobody_knows_are_ignored() {
    // Error 20001 [D].
    assertThat(bench.rest("GET", "/Calls.json?Colour=red").status()).isEqualTo(200);
  }

  private JsonObject create() {
    var answer =
        bench.rest(
            "POST", "/Calls.json", "To", "+15550100301", "From", Bench.NUMBER, "Twiml", TWIML);
    assertThat(answer.status()).isEqualTo(201);
    return answer.json();
  }
}
