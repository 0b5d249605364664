package dev.holdfast.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.holdfast.fixtures.Crm;
import dev.holdfast.fixtures.EventsJourney;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

/** A CRM is told what happens in a call: all of it, in order, signed. */
class EventsJourneyTest extends EventsJourney {
  @Test
  void a_hold_and_a_resume_are_told_in_order() {
    String call = talk();
    hold(call);
    resume(call);
    sandbox().hangsUp(CUSTOMER, call);
    pass(10);

    assertThat(crm().types(call))
        .containsExactly(
            "call.started",
            "leg.holding",
            "leg.held",
            "leg.resumed",
            "leg.ended",
            "leg.ended",
            "call.ended");
    assertThat(crm().taken(call))
        .extracting(post -> post.event().get("sequence").textValue())
        .isSorted()
        .doesNotHaveDuplicates();
  }

  @Test
  void the_same_on_legs() {
    String call = talk("+15550100200");
    hold(call);
    pass(20);
    Map<String, String> atOnce =
        Map.of("Authorization", "Bearer demo-key", "Prefer", "respond-async");
    world().crm("POST", "/v1/calls/" + call + "/resume", "", atOnce);
    pass(5);
    assertThat(crm().types(call))
        .containsExactly("call.started", "leg.holding", "leg.held", "leg.resumed");
  }

  @Test
  void an_event_says_whose_hold_it_is_and_why() {
    String call = talk();
    hold(call);

    Crm.Post held = crm().taken(call).get(2);
    assertThat(held.contentType()).startsWith("application/cloudevents+json");
    assertThat(held.path()).isEqualTo("/hooks/holdfast?tenant=a%2Bb");
    JsonNode event = held.event();
    assertThat(event.get("specversion").textValue()).isEqualTo("1.0");
    assertThat(event.get("id").textValue()).isEqualTo(call + "-3");
    assertThat(event.get("source").textValue()).isEqualTo("/v1/calls/" + call);
    assertThat(event.get("sequence").textValue()).isEqualTo("0000000003");
    JsonNode leg = leg(call, "customer");
    assertThat(Instant.parse(event.get("time").textValue()))
        .isEqualTo(leg.get("since").textValue());
    JsonNode data = event.get("data");
    assertThat(data.get("call").textValue()).isEqualTo(call);
    assertThat(data.get("line").textValue()).isEqualTo("demo");
    assertThat(data.get("leg").textValue()).isEqualTo(call);
    assertThat(data.get("role").textValue()).isEqualTo("customer");
    assertThat(data.get("state").textValue()).isEqualTo("on-hold");
    assertThat(data.get("hold")).isEqualTo(leg.get("hold"));
    assertThat(data.at("/hold/reason").textValue()).isEqualTo("checking stock");
  }

  @Test
  void a_hold_that_twilio_refuses_is_told_as_failed() {
    String call = talk();
    fault(
        "{\"on\":\"rest\",\"method\":\"POST\",\"path\":\"/Participants/CA\","
            + "\"params\":{\"Hold\":\"true\"},\"do\":\"status\",\"status\":400}");
    hold(call);

    assertThat(crm().types(call)).containsExactly("call.started", "leg.holding", "hold.failed");
    JsonNode data = crm().taken(call).get(2).event().get("data");
    assertThat(data.get("state").textValue()).isEqualTo("talking");
    assertThat(data.at("/hold/by").textValue()).isEqualTo("ann");
    assertThat(data.get("why").textValue()).isNotBlank();
  }

  @Test
  void every_event_is_signed_over_its_time_and_its_body() throws GeneralSecurityException {
    String call = talk();
    List<Crm.Post> posts = crm().taken(call);
    assertThat(posts).isNotEmpty();
    for (Crm.Post post : posts) {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      mac.update(post.timestamp().getBytes(StandardCharsets.US_ASCII));
      mac.update((byte) '.');
      mac.update(post.body().getBytes(StandardCharsets.UTF_8));
      assertThat(post.signature()).isEqualTo("v1=" + HexFormat.of().formatHex(mac.doFinal()));
      assertThat(world().now().getEpochSecond() - Long.parseLong(post.timestamp()))
          .isBetween(0L, 60L);
    }
  }

  @Test
  void what_is_refused_or_changes_nothing_is_not_told() {
    String call = talk();
    int before = crm().taken(call).size();
    assertThat(hold(call, "{\"leg\":\"guest\"}").status()).isEqualTo(404);
    assertThat(resume(call).status()).isEqualTo(200);
    assertThat(crm().taken(call)).hasSize(before);
  }
}
