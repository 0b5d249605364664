package dev.holdfast.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.holdfast.fixtures.Listened;
import org.junit.jupiter.api.Test;

/** A bad edit changes nothing, and says why. */
class BadEditJourneyTest extends EditJourney {

  @Test
  void a_half_written_save_changes_nothing() {
    String whole = routes().text("hold.camel.yaml");
    routes().save("hold.camel.yaml", whole.substring(0, whole.length() / 2));
    settled();
    assertThat(standing().get("state").textValue()).isEqualTo("degraded");
    assertThat(standing().at("/refused/faults").toString()).contains("hold.camel.yaml");
    assertThat(generation()).isEqualTo(1);
    assertThat(get("/v1/calls").status()).isEqualTo(200);
    routes().save("hold.camel.yaml", whole);
    settled();
    serves(1);
  }

  @Test
  void an_empty_save_changes_nothing() {
    routes().save("settle.camel.yaml", "");
    settled();
    refused("settle.camel.yaml", 1, "is empty");
  }

  @Test
  void a_wrong_indent_is_told_with_its_line() {
    routes()
        .save(HELLO, hello("x").replace("      uri:", "     uri:").replace("  from:", " from:"));
    settled();
    refused(HELLO, 5, "YAML");
  }

  @Test
  void an_id_that_exists_is_told_with_its_line() {
    routes().save(HELLO, hello("x") + hello("api-hold", "y"));
    settled();
    refused(HELLO, 10, "api-hold");
  }

  @Test
  void an_unknown_word_is_told_with_its_line() {
    routes().change("hold.camel.yaml", "ref: hold,", "ref: hould,");
    settled();
    JsonNode fault = standing().at("/refused/faults/0");
    assertThat(fault.get("message").textValue()).contains("no word `hould");
    assertThat(fault.get("line").intValue()).isGreaterThan(1);
    assertThat(fault.get("file").textValue()).isEqualTo("hold.camel.yaml");
  }

  @Test
  void twilio_s_doors_stay() {
    routes()
        .change(
            "voice.camel.yaml", "platform-http:/twilio/bridging", "platform-http:/twilio/brigding");
    settled();
    refused("routes", 1, "platform-http:/twilio/bridging");
    routes().change("voice.camel.yaml", "brigding", "bridging");
    settled();
    serves(1);
  }

  @Test
  void a_bad_edit_is_logged_once() {
    try (Listened log = new Listened()) {
      routes().save(HELLO, "- rout:");
      settled();
      settled();
      settled();
      assertThat(log.text()).containsOnlyOnce("the edit is refused").contains(HELLO + ":1:");
    }
  }

  @Test
  void a_setting_that_routes_cannot_use_is_refused_with_its_line() {
    routes()
        .change(
            "application.properties",
            "holdfast.clock.due-ms = 500",
            "holdfast.clock.due-ms = soon");
    settled();
    JsonNode fault = standing().at("/refused/faults/0");
    assertThat(fault.get("file").textValue()).isEqualTo("application.properties");
    assertThat(fault.get("line").intValue()).isGreaterThan(50);
    assertThat(fault.get("message").textValue()).contains("holdfast.clock.due-ms", "soon");
  }
}
