package dev.holdfast.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a test can make go wrong between the application and Twilio's REST (design, section 8). */
@Timeout(30)
class RestFaultTest {
  private RoomBench room = RoomBench.fresh("");
  private Bench bench = room.bench;
  private String customer = "";

  @BeforeEach
  void two_who_talk() {
    room = RoomBench.fresh("");
    bench = room.bench;
    customer = room.caller(Bench.CUSTOMER);
    room.agentIn(Bench.AGENT);
  }

  @Test
  void a_status_is_answered_and_nothing_is_done() {
    bench.fault(
        "{'on':'rest','method':'POST','path':'/Participants/','do':'status','status':429,'times':1}");
    var refused = room.hold(customer);
    assertThat(refused.status()).isEqualTo(429);
    assertThat(refused.json().getInteger("code")).isEqualTo(20429);
    assertThat(held()).isFalse();
    assertThat(room.hold(customer).status()).isEqualTo(200);
  }

  @Test
  void it_may_be_done_and_answered_with_an_error() {
    bench.fault(
        "{'on':'rest','path':'/Participants/','params':{'Hold':'true'},'do':'apply_then_status','status':500,'times':1}");
    var answer = room.hold(customer);
    assertThat(answer.status()).isEqualTo(500);
    assertThat(answer.json().getInteger("code")).isEqualTo(20500);
    assertThat(held()).isTrue();
  }

  @Test
  void it_may_be_done_and_the_connection_break() {
    bench.fault(
        "{'on':'rest','method':'POST','path':'/Participants/','do':'apply_then_reset','times':1}");
    assertThatThrownBy(() -> room.hold(customer)).isInstanceOf(UncheckedIOException.class);
    assertThat(held()).isTrue();
  }

  @Test
  void the_connection_may_break_with_nothing_done() {
    bench.fault("{'on':'rest','method':'POST','path':'/Participants/','do':'reset','times':1}");
    assertThatThrownBy(() -> room.hold(customer)).isInstanceOf(UncheckedIOException.class);
    assertThat(held()).isFalse();
  }

  @Test
  void it_may_be_done_long_after_the_connection_broke() {
    bench.fault(
        "{'on':'rest','method':'POST','path':'/Participants/','do':'apply_later','delay':'PT20S','times':1}");
    assertThatThrownBy(() -> room.hold(customer)).isInstanceOf(UncheckedIOException.class);
    bench.advance("PT19S");
    assertThat(held()).isFalse();
    bench.advance("PT1S");
    assertThat(held()).isTrue();
    assertThat(room.events()).endsWith("participant-hold");
  }

  @Test
  void it_may_be_done_late_and_answered_then() {
    bench.fault(
        "{'on':'rest','method':'POST','path':'/Participants/','do':'delay','delay':'PT3S','times':1}");
    var answer = holdInBackground();
    while (matched() == 0) {
      Thread.onSpinWait();
    }
    bench.settle();
    assertThat(answer).isNotDone();
    bench.advance("PT3S");
    assertThat(answer.join().statusCode()).isEqualTo(200);
    assertThat(held()).isTrue();
  }

  @Test
  void what_still_waits_at_a_reset_is_broken_off() {
    bench.fault(
        "{'on':'rest','method':'POST','path':'/Participants/','do':'delay','delay':'PT3S'}");
    var answer = holdInBackground();
    while (matched() == 0) {
      Thread.onSpinWait();
    }
    bench.post("/reset", "");
    assertThat(answer).failsWithin(Duration.ofSeconds(5));
  }

  @Test
  void it_may_be_done_twice() {
    var before = bench.rest("GET", "/Calls.json").json().getJsonArray("calls").size();
    bench.fault("{'on':'rest','path':'/Calls.json','do':'duplicate'}");
    bench.rest(
        "POST", "/Calls.json", "To", "+15550100301", "From", Bench.NUMBER, "Twiml", "<Response/>");
    assertThat(bench.rest("GET", "/Calls.json").json().getJsonArray("calls").size())
        .isEqualTo(before + 2);
  }

  @Test
  void some_are_let_through_first_and_the_rest_after() {
    bench.fault(
        "{'on':'rest','method':'GET','path':'/Conferences','do':'status','after':1,'times':2}");
    assertThat(get()).isEqualTo(200);
    assertThat(get()).isEqualTo(503);
    assertThat(get()).isEqualTo(503);
    assertThat(get()).isEqualTo(200);
    var fault = bench.get("/faults").json().getJsonArray("faults").getJsonObject(0);
    assertThat(fault.getInteger("matched")).isEqualTo(4);
    assertThat(fault.getInteger("hit")).isEqualTo(2);
  }

  @Test
  void a_fault_is_lifted_by_its_id() {
    var id = Bench.text(bench.fault("{'on':'rest','do':'status'}"), "id");
    assertThat(get()).isEqualTo(503);
    assertThat(bench.delete("/faults/" + id).status()).isEqualTo(204);
    assertThat(get()).isEqualTo(200);
    assertThat(bench.delete("/faults/" + id).status()).isEqualTo(404);
  }

  @Test
  void what_makes_no_sense_is_refused_with_a_sentence() {
    assertThat(error("{'on':'rest'}")).contains("'do' is missing");
    assertThat(error("{'on':'phone','do':'drop'}")).contains("'on' is one of [rest, webhook]");
    assertThat(error("{'on':'rest','do':'swap'}")).contains("for webhooks");
    assertThat(error("{'on':'webhook','do':'apply_later','delay':'PT1S'}")).contains("for rest");
    assertThat(error("{'on':'rest','do':'delay'}")).contains("needs a 'delay'");
    assertThat(error("{'on':'rest','do':'delay','delay':'soon'}")).contains("such as PT30S");
    assertThat(error("{'on':'rest','do':'drop','path':'('}")).contains("regular expression");
    assertThat(error("{'on':'rest','do':'drop','colour':'red'}")).contains("Unknown: [colour]");
  }

  @Test
  void every_exchange_is_in_the_log() {
    bench.fault(
        "{'on':'rest','method':'POST','path':'/Participants/','do':'status','status':503,'times':1}");
    room.hold(customer);
    var log = bench.entries("rest");
    var entry = log.get(log.size() - 1);
    assertThat(entry.getString("method")).isEqualTo("POST");
    assertThat(entry.getInteger("status")).isEqualTo(503);
    assertThat(entry.getString("call_sid")).isEqualTo(customer);
    assertThat(entry.getJsonObject("params").getString("Hold")).isEqualTo("true");
    assertThat(entry.getJsonObject("error").getInteger("code")).isEqualTo(20503);
    var later = bench.get("/log?since=" + entry.getInteger("seq")).json();
    assertThat(later.getJsonArray("entries")).isEmpty();
  }

  private CompletableFuture<HttpResponse<String>> holdInBackground() {
    var path = Bench.API + "/Conferences/" + room.sid() + "/Participants/" + customer + ".json";
    return bench.sendLater(
        bench
            .request(path)
            .header("Authorization", Bench.basic(Sandbox.AUTH_TOKEN))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("Hold=true"))
            .build());
  }

  private int matched() {
    var faults = bench.get("/faults").json().getJsonArray("faults");
    return faults.getJsonObject(0).getInteger("matched");
  }

  private int get() {
    return bench.rest("GET", "/Conferences.json").status();
  }

  private boolean held() {
    return bench.participant(room.sid(), customer).json().getBoolean("hold");
  }

  private String error(String fault) {
    var refused = bench.fault(fault);
    assertThat(refused.status()).isEqualTo(400);
    return Bench.text(refused, "error");
  }
}
