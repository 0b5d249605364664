package dev.holdfast.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reference, sections 1.6, 3.2 and 4.1: a recorded Dial to a queue and into a conference. */
class MeetingRecordingTest {
  private QueueBench queue = QueueBench.fresh();
  private Bench bench = queue.bench;

  @BeforeEach
  void fresh() {
    queue = QueueBench.fresh();
    bench = queue.bench;
  }

  @Test
  void a_bridge_through_a_queue_is_recorded_on_the_leg_that_dialled_it() {
    // 1.6 and 2.5 [D]; that it begins with the bridge is our reading.
    deskGets("<Dial action='/dialled' record='record-from-ringing'><Queue>support</Queue></Dial>");
    var customer = queue.caller();
    var desk = queue.desk();
    bench.advance("PT6S");
    bench.hangsUp(Bench.CUSTOMER);
    bench.settle();
    assertThat(of(desk).only().getString("source")).isEqualTo("DialVerb");
    assertThat(of(desk).only().getString("duration")).isEqualTo("6");
    assertThat(of(customer).listed()).isEmpty();
    assertThat(bench.app.last("/dialled").get("RecordingUrl"))
        .endsWith(of(desk).only().getString("sid"));
  }

  @Test
  void waiting_at_an_empty_queue_is_not_recorded() {
    deskGets("<Dial action='/dialled' timeout='5' record='true'><Queue>support</Queue></Dial>");
    bench.quirk("dial_missing_queue", "waits");
    var desk = queue.desk();
    bench.advance("PT5S");
    assertThat(queue.says(desk)).isEqualTo("Dialled");
    assertThat(of(desk).listed()).isEmpty();
    assertThat(bench.app.last("/dialled").form().has("RecordingUrl")).isFalse();
  }

  @Test
  void whoever_leaves_such_a_bridge_ends_the_recording() {
    // 1.6 [D] and 3.3.
    deskGets("<Dial action='/dialled' record='true'><Queue>support</Queue></Dial>");
    queue.caller();
    var desk = queue.desk();
    bench.advance("PT3S");
    queue.redirect(desk);
    bench.advance("PT3S");
    assertThat(of(desk).only().getString("duration")).isEqualTo("3");
    assertThat(of(desk).only().getString("status")).isEqualTo("completed");
  }

  @Test
  void a_leg_s_stay_in_a_room_is_recorded_beside_the_room() {
    // 4.1 [D]: record has effect with a Conference; 1.6 [D]: on the leg, for that Dial.
    queue.callersGet(
        "<Dial action='/left' record='record-from-answer-dual'>"
            + "<Conference record='record-from-start'>room</Conference></Dial>");
    var customer = queue.caller();
    bench.advance("PT2S");
    queue.caller("+15550100998");
    bench.advance("PT5S");
    assertThat(of(customer).only().getString("status")).isEqualTo("in-progress");
    queue.redirect(customer);
    assertThat(of(customer).only().getString("source")).isEqualTo("DialVerb");
    assertThat(of(customer).only().getInteger("channels")).isEqualTo(2);
    assertThat(of(customer).only().getString("duration")).isEqualTo("7");
    assertThat(bench.app.last("/left").get("DialCallStatus")).isEqualTo("answered");
    assertThat(bench.app.last("/left").get("RecordingUrl")).isNotEmpty();
    var room = new RecordingBench(bench, "/Conferences/" + bench.conferenceSid());
    assertThat(room.only().getString("source")).isEqualTo("Conference");
    assertThat(room.only().getString("status")).isEqualTo("in-progress");
  }

  @Test
  void a_room_that_ends_ends_the_recordings_of_those_in_it() {
    queue.callersGet("<Dial action='/left' record='true'><Conference>room</Conference></Dial>");
    var customer = queue.caller();
    bench.advance("PT2S");
    bench.rest("POST", "/Conferences/" + bench.conferenceSid() + ".json", "Status", "completed");
    bench.settle();
    assertThat(queue.says(customer)).isEqualTo("Left");
    bench.advance("PT9S");
    assertThat(of(customer).only().getString("duration")).isEqualTo("2");
  }

  private void deskGets(String verbs) {
    bench.app.twiml("/desk", verbs);
  }

  private RecordingBench of(String sid) {
    return new RecordingBench(bench, "/Calls/" + sid);
  }
}
