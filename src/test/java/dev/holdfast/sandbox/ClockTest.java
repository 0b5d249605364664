package dev.holdfast.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** One queue, one clock (design, section 8). */
@Timeout(30)
class ClockTest {
  private Bench bench = Bench.fresh();

  @BeforeEach
  void a_fresh_account() {
    bench = Bench.fresh();
    bench.app.twiml("/voice", "<Say>Hello</Say><Pause length='5'/>");
  }

  @Test
  void what_is_due_now_happens_without_an_advance() {
    var sid = bench.dials(Bench.CUSTOMER);
    // No advance in between: the answer to the webhook comes by itself.
    while (bench.app.seen("/voice").isEmpty() || bench.status(sid).equals("ringing")) {
      Thread.onSpinWait();
    }
    assertThat(bench.sound(sid)).isEqualTo("document say");
  }

  @Test
  void time_stands_still_but_for_an_advance() {
    var before = now();
    bench.dials(Bench.CUSTOMER);
    bench.settle();
    assertThat(now()).isEqualTo(before);
    bench.advance("PT1.5S");
    assertThat(now()).isEqualTo(before.plus(Duration.ofMillis(1500)));
  }

  @Test
  void it_says_when_the_next_entry_is_due() {
    assertThat(bench.get("/clock").json().getValue("next_due")).isNull();
    var before = now();
    bench.dials(Bench.CUSTOMER);
    bench.settle();
    var due = Instant.parse(bench.get("/clock").json().getString("next_due"));
    assertThat(due).isEqualTo(before.plus(Duration.ofSeconds(1)));
  }

  @Test
  void an_advance_goes_from_one_entry_to_the_next_and_waits_for_answers() {
    // Each document is asked for at the time at which the one before has ended.
    bench.app.twiml("/voice", "<Pause length='10'/><Redirect/>");
    bench.dials(Bench.CUSTOMER);
    bench.settle();
    var start = now();
    bench.advance("PT35S");
    var times =
        bench.entries("webhook").stream()
            .map(entry -> Duration.between(start, Instant.parse(entry.getString("at"))).toSeconds())
            .toList();
    assertThat(times).containsExactly(0L, 10L, 20L, 30L);
  }

  @Test
  void it_can_be_set_forward_and_not_back() {
    var later = now().plus(Duration.ofDays(1));
    bench.post("/clock", "{\"mode\":\"manual\",\"now\":\"" + later + "\"}");
    assertThat(now()).isEqualTo(later);
    bench.post("/clock", "{\"mode\":\"manual\",\"now\":\"2020-01-01T00:00:00Z\"}");
    assertThat(now()).isEqualTo(later);
  }

  @Test
  void the_real_clock_runs_by_itself_and_is_not_advanced() {
    try {
      bench.app.twiml("/voice", "<Pause length='0'/><Say>Hello</Say>");
      assertThat(bench.post("/clock", "{\"mode\":\"real\"}").json().getString("mode"))
          .isEqualTo("real");
      var refused = bench.post("/clock", "{\"advance\":\"PT1S\"}");
      assertThat(refused.status()).isEqualTo(409);
      bench.post("/latency", "{\"webhook\":{\"from_ms\":1,\"to_ms\":5},\"rest\":{\"fixed_ms\":2}}");
      var sid = bench.dials(Bench.CUSTOMER);
      while (!bench.status(sid).equals("completed")) {
        Thread.onSpinWait();
      }
      assertThat(bench.rest("GET", "/Calls.json").status()).isEqualTo(200);
    } finally {
      bench.post("/clock", "{\"mode\":\"manual\"}");
    }
  }

  @Test
  void the_same_script_gives_the_same_log_but_for_its_sids() {
    var first = story();
    bench = Bench.fresh();
    assertThat(story()).isEqualTo(first);
  }

  private List<String> story() {
    bench.app.twiml("/voice", "<Dial><Conference waitUrl=''>room</Conference></Dial>");
    bench.dials(Bench.CUSTOMER);
    bench.settle();
    var path = "/Conferences/" + bench.conferenceSid() + "/Participants.json";
    bench.rest("POST", path, "To", Bench.AGENT, "From", Bench.NUMBER);
    bench.advance("PT10S");
    bench.hangsUp(Bench.CUSTOMER);
    bench.settle();
    return bench.get("/log").json().getJsonArray("entries").stream()
        .map(String::valueOf)
        .map(entry -> entry.replaceFirst("\"at\":\"[^\"]*\"", ""))
        .map(entry -> entry.replaceAll("(CA|CF)[0-9a-f]{32}", "$1"))
        .toList();
  }

  private Instant now() {
    return Instant.parse(bench.get("/clock").json().getString("now"));
  }
}
