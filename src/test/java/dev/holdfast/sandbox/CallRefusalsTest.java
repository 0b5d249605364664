package dev.holdfast.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reference, sections 1.1 and 1.2: what cannot be done to a call, and the codes for it. */
class CallRefusalsTest {
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
  void only_a_call_in_progress_can_be_redirected() {
    // 21220 [D][L].
    bench.phone(DESK, "{\"answers\":\"never\"}");
    var sid = create();
    bench.settle();
    var answer = update(sid, "Url", bench.app.url("/other"));
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().getInteger("code")).isEqualTo(21220);
    assertThat(answer.json().getString("message"))
        .isEqualTo("Call is not in-progress. Cannot redirect.");
  }

  @Test
  void completing_an_ended_call_is_a_switch() {
    var sid = up();
    update(sid, "Status", "completed");
    assertThat(update(sid, "Status", "completed").status()).isEqualTo(200);
    bench.quirk("complete_ended_call", "21220");
    assertThat(update(sid, "Status", "completed").json().getInteger("code")).isEqualTo(21220);
  }

  @Test
  void a_live_call_cannot_be_deleted_and_an_ended_one_is_gone() {
    var sid = up();
    assertThat(bench.rest("DELETE", "/Calls/" + sid + ".json").json().getInteger("code"))
        .isEqualTo(20009);
    update(sid, "Status", "completed");
    assertThat(bench.rest("DELETE", "/Calls/" + sid + ".json").status()).isEqualTo(204);
    assertThat(bench.rest("GET", "/Calls/" + sid + ".json").status()).isEqualTo(404);
  }

  @Test
  void what_cannot_be_called_is_refused_with_twilios_codes() {
    // 1.1 [D].
    assertThat(code("From", Bench.NUMBER, "Url", "http://app/")).isEqualTo(21201);
    assertThat(code("To", DESK, "Url", "http://app/")).isEqualTo(21213);
    assertThat(code("To", "nobody", "From", DESK, "Url", "http://app/")).isEqualTo(21211);
    assertThat(code("To", DESK, "From", "nobody", "Url", "http://app/")).isEqualTo(21212);
    assertThat(code("To", DESK, "From", DESK, "Url", "app")).isEqualTo(21205);
    assertThat(code("To", DESK, "From", DESK)).isEqualTo(21205);
    assertThat(code("To", DESK, "From", DESK, "Twiml", "<Say")).isEqualTo(12100);
  }

  private int code(String... form) {
    return bench.rest("POST", "/Calls.json", form).json().getInteger("code");
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
