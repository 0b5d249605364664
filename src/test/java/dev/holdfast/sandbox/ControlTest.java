package dev.holdfast.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What is under /_sandbox (design, section 8), and the sandbox as a thing that starts and stops.
 */
class ControlTest {
  private RoomBench room = RoomBench.fresh("");
  private Bench bench = room.bench;

  @BeforeEach
  void a_fresh_room() {
    room = RoomBench.fresh("");
    bench = room.bench;
  }

  @Test
  void it_says_who_it_is() {
    var json = bench.get("").json();
    assertThat(json.getString("account_sid")).isEqualTo("AC" + "0".repeat(32));
    assertThat(json.getString("auth_token")).isEqualTo("sandbox-token");
    assertThat(json.getJsonObject("clock").getString("mode")).isEqualTo("manual");
    assertThat(json.fieldNames()).contains("seed", "versions");
  }

  @Test
  void a_reset_empties_the_account_and_leaves_numbers_phones_and_clock() {
    bench.phone("client:desk", "{\"answers\":\"never\"}");
    var customer = room.caller(Bench.CUSTOMER);
    bench.fault("{'on':'rest','do':'status'}");
    bench.quirk("hold_twice", "400");
    assertThat(bench.post("/reset", "").status()).isEqualTo(200);
    assertThat(bench.get("/calls/" + customer).status()).isEqualTo(404);
    assertThat(bench.rest("GET", "/Conferences.json").json().getJsonArray("conferences")).isEmpty();
    assertThat(quirk("hold_twice")).isEqualTo("ok_switches_media");
    assertThat(bench.get("/clock").json().getString("mode")).isEqualTo("manual");
    assertThat(bench.get("/clock").json().getValue("next_due")).isNull();
    assertThat(bench.get("/numbers/" + Bench.NUMBER).json().getString("voice_url"))
        .isEqualTo(bench.app.url("/voice"));
    assertThat(bench.get("/phones/client:desk").json().getString("answers")).isEqualTo("never");
    bench.phone("client:desk", "{}");
  }

  @Test
  void every_quirk_has_choices_and_names_its_source() {
    var quirks = bench.get("/quirks").json().getJsonArray("quirks");
    assertThat(quirks.size()).isGreaterThan(10);
    for (Object one : quirks) {
      var quirk = (JsonObject) one;
      assertThat(quirk.getJsonArray("choices").size()).isGreaterThan(1);
      assertThat(quirk.getString("about")).matches(".*\\(.+\\)\\.");
    }
  }

  @Test
  void the_whole_story_of_a_hold_is_told_under_every_quirk() {
    // The application has to be right whichever way Twilio behaves; the sandbox has to go on.
    for (Object one : bench.get("/quirks").json().getJsonArray("quirks")) {
      var quirk = (JsonObject) one;
      for (Object choice : quirk.getJsonArray("choices")) {
        a_fresh_room();
        bench.quirk(quirk.getString("name"), String.valueOf(choice));
        var customer = room.caller(Bench.CUSTOMER);
        bench.advance("PT2S");
        var agent = room.agentIn(Bench.AGENT);
        room.hold(customer);
        assertThat(bench.sound(customer)).as("%s %s", quirk, choice).isEqualTo("hold say");
        room.update(customer, "Hold", "false");
        assertThat(bench.with(customer)).as("%s %s", quirk, choice).containsExactly(agent);
      }
    }
  }

  @Test
  void latency_is_shown_and_checked() {
    var set = bench.post("/latency", "{\"rest\":{\"from_ms\":5,\"to_ms\":50}}").json();
    assertThat(set.getJsonObject("rest").getInteger("to_ms")).isEqualTo(50);
    assertThat(set.getJsonObject("webhook").getInteger("to_ms")).isZero();
    assertThat(bench.post("/latency", "{\"rest\":{\"from_ms\":5,\"to_ms\":1}}").status())
        .isEqualTo(400);
  }

  @Test
  void the_log_has_signed_urls_in_the_order_of_asking() {
    room.caller(Bench.CUSTOMER);
    var urls = bench.entries("webhook").stream().map(entry -> entry.getString("url")).toList();
    assertThat(urls)
        .isEqualTo(
            List.of(bench.app.url("/voice"), bench.app.url("/events"), bench.app.url("/wait")));
  }

  @Test
  void it_starts_and_stops_quickly_and_a_taken_port_is_said() {
    var began = System.nanoTime();
    try (var second = Sandbox.start(0)) {
      assertThat(second.port()).isNotEqualTo(bench.sandbox.port());
      assertThatThrownBy(() -> Sandbox.start(second.port()))
          .hasMessageContaining("cannot listen on 127.0.0.1:" + second.port());
    }
    assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(5));
  }

  private String quirk(String name) {
    return bench.get("/quirks").json().getJsonArray("quirks").stream()
        .map(JsonObject.class::cast)
        .filter(quirk -> quirk.getString("name").equals(name))
        .findFirst()
        .orElseThrow()
        .getString("value");
  }
}
