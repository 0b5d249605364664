package dev.holdfast.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reference, sections 1.2 (Calls) and 5.2 (status callbacks). */
class CallsTest {
  private static final String DESK = "+15550100301";

  private Bench bench = Bench.fresh();

  @BeforeEach
  void a_fresh_account() {
    bench = Bench.fresh();
    bench.phone(DESK, "{}");
    bench.app.twiml("/talk", "<Say>Hello</Say><Pause length='100'/>");
    bench.app.twiml("/other", "<Say>Moved</Say><Pause length='100'/>");
  }

  @Test
  void a_call_is_queued_rings_is_answered_and_completes() {
    // 1.2 [S][D], 5.2 [D]: numbers from 0, minutes and seconds.
    var sid =
        create(
            "StatusCallbackEvent",
            "initiated ringing",
            "StatusCallbackEvent",
            "answered completed");
    bench.settle();
    assertThat(bench.status(sid)).isEqualTo("ringing");
    bench.advance("PT1S");
    assertThat(bench.status(sid)).isEqualTo("in-progress");
    assertThat(bench.sound(sid)).isEqualTo("document say");
    bench.advance("PT49S");
    bench.hangsUp(DESK);
    bench.settle();
    assertThat(bench.app.events("/calls"))
        .containsExactly("initiated", "ringing", "in-progress", "completed");
    assertThat(bench.app.seen("/calls").stream().map(seen -> seen.get("SequenceNumber")))
        .containsExactly("0", "1", "2", "3");
    var last = bench.app.last("/calls");
    assertThat(last.get("CallDuration")).isEqualTo("49");
    assertThat(last.get("Duration")).isEqualTo("1");
    assertThat(last.get("CallbackSource")).isEqualTo("call-progress-events");
    assertThat(last.get("Timestamp")).endsWith("+0000");
  }

  @Test
  void only_completed_is_told_unless_more_is_asked_for() {
    create();
    bench.advance("PT1S");
    bench.hangsUp(DESK);
    bench.settle();
    assertThat(bench.app.events("/calls")).containsExactly("completed");
  }

  @Test
  void a_callback_that_is_answered_with_an_error_is_in_the_log() {
    // 15003 [D]; it is not repeated unless the fragment says so.
    bench.app.on("/calls", request -> App.Said.status(500));
    create();
    bench.advance("PT1S");
    bench.hangsUp(DESK);
    bench.settle();
    assertThat(bench.app.seen("/calls")).hasSize(1);
    var told = bench.entries("webhook").stream().filter(e -> e.getInteger("status") == 500);
    assertThat(told.map(entry -> entry.getJsonObject("error").getInteger("code")))
        .containsExactly(15003);
  }

  @Test
  void a_phone_may_be_busy_or_never_answer_and_completed_is_told_all_the_same() {
    // 5.2 [D].
    bench.phone(DESK, "{\"answers\":\"busy\"}");
    var busy = create();
    bench.settle();
    bench.phone(DESK, "{\"answers\":\"never\"}");
    var patient = create("Timeout", "20");
    bench.advance("PT20S");
    assertThat(bench.status(busy)).isEqualTo("busy");
    assertThat(bench.status(patient)).isEqualTo("no-answer");
    assertThat(bench.app.events("/calls")).containsExactly("busy", "no-answer");
    assertThat(bench.app.seen("/talk")).isEmpty();
  }

  @Test
  void a_redirect_drops_what_the_leg_does_and_runs_the_new_document() {
    // 2.1 [D].
    var sid = up();
    var answer = update(sid, "Url", bench.app.url("/other"));
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().getString("status")).isEqualTo("in-progress");
    bench.settle();
    assertThat(bench.hears(sid).getString("text")).isEqualTo("Moved");
    assertThat(bench.app.last("/other").method()).isEqualTo("POST");
    assertThat(bench.app.last("/other").get("CallStatus")).isEqualTo("in-progress");
  }

  @Test
  void a_redirect_can_bring_its_document_along() {
    var sid = up();
    update(sid, "Twiml", "<Response><Say>Inline</Say></Response>");
    bench.settle();
    assertThat(bench.hears(sid).getString("text")).isEqualTo("Inline");
    bench.advance("PT5S");
    assertThat(bench.status(sid)).isEqualTo("completed");
  }

  @Test
  void completed_ends_a_live_call_and_canceled_only_one_that_rings() {
    var sid = up();
    assertThat(update(sid, "Status", "canceled").json().getString("status"))
        .isEqualTo("in-progress");
    assertThat(update(sid, "Status", "completed").json().getString("status"))
        .isEqualTo("completed");
  }

  @Test
  void an_update_may_give_the_call_another_status_callback() {
    // 2.4, unconfirmed.
    var sid = up();
    update(sid, "StatusCallback", bench.app.url("/events"));
    update(sid, "Status", "completed");
    bench.settle();
    assertThat(bench.app.events("/calls")).isEmpty();
    assertThat(bench.app.events("/events")).containsExactly("completed");
  }

  @Test
  void a_call_ends_at_its_time_limit() {
    var sid = create("TimeLimit", "30");
    bench.advance("PT30S");
    assertThat(bench.status(sid)).isEqualTo("in-progress");
    bench.advance("PT1S");
    assertThat(bench.status(sid)).isEqualTo("completed");
  }

  @Test
  void calls_are_listed_newest_first_by_what_is_asked() {
    var ended = up();
    update(ended, "Status", "completed");
    bench.phone("client:x", "{}");
    var live = up();
    assertThat(sids("/Calls.json")).containsExactly(live, ended);
    assertThat(sids("/Calls.json?Status=completed")).containsExactly(ended);
    assertThat(sids("/Calls.json?To=%2B15550100301&From=%2B15550100100")).hasSize(2);
    assertThat(sids("/Calls.json?To=%2B1")).isEmpty();
    assertThat(sids("/Calls.json?StartTime%3E=2020-01-01&StartTime%3C=2020-01-02")).isEmpty();
    assertThat(sids("/Calls.json?StartTime%3E=2020-01-01")).hasSize(2);
    assertThat(sids("/Calls.json?ParentCallSid=" + ended)).isEmpty();
  }

  private List<String> sids(String path) {
    return bench.rest("GET", path).json().getJsonArray("calls").stream()
        .map(call -> ((JsonObject) call).getString("sid"))
        .toList();
  }

  private String up() {
    var sid = create();
    bench.advance("PT1S");
    return sid;
  }

  private Client.Reply update(String sid, String... form) {
    return bench.rest("POST", "/Calls/" + sid + ".json", form);
  }

  private String create(String... more) {
    var form = new ArrayList<>(List.of("To", DESK, "From", Bench.NUMBER));
    form.addAll(List.of("Url", bench.app.url("/talk"), "StatusCallback", bench.app.url("/calls")));
    form.addAll(List.of(more));
    return Bench.text(bench.rest("POST", "/Calls.json", form.toArray(new String[0])), "sid");
  }
}
