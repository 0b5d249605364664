package dev.holdfast.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.fixtures.Http;
import dev.holdfast.fixtures.Journey;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What looks like data stays data. */
class SmugglingJourneyTest extends Journey {

  @Test
  void a_forged_header_moves_nobody_else() {
    String call = talk();
    String other = "CA" + "e".repeat(32);
    Map<String, String> headers = new HashMap<>(Map.of("Authorization", "Bearer demo-key"));
    headers.put("call", other);
    headers.put("callSid", other);
    headers.put("leg", "agent");
    headers.put("CamelHttpUri", "/v1/calls/" + other + "/hold");
    Http.Answered held =
        world().crm("POST", "/v1/calls/" + call + "/hold?call=" + other, "", headers);
    assertThat(held.status()).isEqualTo(200);
    assertThat(held.json().get("call").textValue()).isEqualTo(call);
    assertThat(state(call, "customer")).isEqualTo("on-hold");
    assertThat(held.headers().map()).doesNotContainKeys("call", "callsid", "authorization");
  }

  @Test
  void a_message_cannot_smuggle_twiml() {
    String call = talk();
    hold(call, "{\"message\":\"</Say><Dial>+15550666</Dial><Say>]]> & more\"}");
    pass(3);
    assertThat(sandbox().call(call).get("executed").toString()).doesNotContain("+15550666");
    assertThat(sandbox().call(call).get("heard").toString())
        .contains("</Say><Dial>+15550666</Dial><Say>]]> & more");
    assertThat(sandbox().call(call).get("status").textValue()).isEqualTo("in-progress");
  }
}
