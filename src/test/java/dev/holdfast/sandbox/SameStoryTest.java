package dev.holdfast.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.rehearse.FreePort;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Design, section 8: the same script under the manual clock gives the same log, byte for byte. */
@Timeout(120)
class SameStoryTest {
  private static final App APP = new App(Vertx.vertx());

  /** REST entries have the sandbox's own port: one after the other they take the same. */
  private static final int PORT = FreePort.any();

  @AfterAll
  static void close() {
    APP.close();
  }

  @Test
  void one_rich_script_gives_one_log_on_ten_new_sandboxes() {
    var first = evening(1, "dispatch");
    assertThat(first)
        .contains("\"kind\":\"media\"", "\"code\":11200", "participant-unhold", "\"attempt\":2");
    for (int run = 2; run <= 10; run++) {
      assertThat(evening(1, "dispatch")).as("run %d", run).isEqualTo(first);
    }
  }

  @Test
  void an_order_drawn_from_the_seed_is_the_same_for_the_same_seed() {
    var first = evening(3, "seeded");
    assertThat(evening(3, "seeded")).isEqualTo(first);
  }

  @Test
  void other_seeds_draw_other_orders_and_lose_nothing() {
    var orders = IntStream.range(0, 5).mapToObj(SameStoryTest::twelve).toList();
    assertThat(orders).allSatisfy(order -> assertThat(order).hasSize(12).doesNotHaveDuplicates());
    assertThat(orders.stream().distinct()).hasSizeGreaterThan(3);
    assertThat(twelve(4)).isEqualTo(orders.get(4));
  }

  /**
   * Twelve phones that are picked up at once ask for twelve documents; in which order they go on.
   */
  private static List<String> twelve(int seed) {
    try (var sandbox = Sandbox.start(PORT, seed)) {
      var bench = Bench.at(sandbox, APP);
      bench.post("/clock", "{\"order\":\"seeded\"}");
      APP.twiml("/talk", "<Redirect>/more</Redirect>").twiml("/more", "<Pause length='9'/>");
      for (int n = 0; n < 12; n++) {
        var to = "+155501006%02d".formatted(n);
        bench.rest("POST", "/Calls.json", "To", to, "From", Bench.NUMBER, "Url", APP.url("/talk"));
        bench.settle();
      }
      bench.advance("PT1S");
      return bench.entries("webhook").stream()
          .filter(entry -> entry.getString("url").endsWith("/more"))
          .map(entry -> entry.getJsonObject("params").getString("To"))
          .toList();
    }
  }

  private static String evening(long seed, String order) {
    try (var sandbox = Sandbox.start(PORT, seed)) {
      var bench = Bench.at(sandbox, APP);
      bench.post("/clock", new JsonObject().put("order", order).encode());
      new Evening(bench, () -> {}).passes();
      return bench.get("/log").raw().body();
    }
  }
}
