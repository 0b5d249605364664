package dev.holdfast.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever is up at the same time, nobody is ever connected with the wrong person. */
class CrowdTest {
  private QueueBench queue = QueueBench.fresh();
  private Bench bench = queue.bench;

  @BeforeEach
  void fresh() {
    queue = QueueBench.fresh();
    bench = queue.bench;
  }

  @Test
  void two_who_wait_in_one_queue_never_hear_each_other() {
    // 3.2 [D]: the dialer gets the front, and only that.
    var first = queue.caller();
    var second = queue.caller("+15550100998");
    assertThat(bench.with(first)).isEmpty();
    assertThat(bench.with(second)).isEmpty();
    var desk = queue.desk();
    var other = queue.desk(LegBench.SECOND_DESK);
    assertThat(queue.talk(first, desk)).isTrue();
    assertThat(queue.talk(second, other)).isTrue();
    bench.hangsUp(LegBench.DESK);
    bench.settle();
    assertThat(bench.with(first)).isEmpty();
    assertThat(queue.talk(second, other)).isTrue();
  }

  @Test
  void ten_rings_at_once_give_one_talk() {
    // 2.5 [D].
    var phones = new StringBuilder();
    for (int i = 0; i < 10; i++) {
      var number = "+1555010040" + i;
      phones.append("<Number>").append(number).append("</Number>");
      bench.phone(number, "{\"answers\":{\"after\":" + (i == 6 ? 1 : 2) + "}}");
    }
    queue.callersGet("<Dial action='/dialled'>" + phones + "</Dial>");
    var customer = queue.caller();
    bench.advance("PT30S");
    var children =
        bench.rest("GET", "/Calls.json", "ParentCallSid", customer).json().getJsonArray("calls");
    var up = new ArrayList<String>();
    for (int i = 0; i < children.size(); i++) {
      var child = children.getJsonObject(i);
      if (child.getString("status").equals("in-progress")) {
        up.add(child.getString("to"));
      } else {
        assertThat(child.getString("status")).isEqualTo("canceled");
      }
    }
    assertThat(children).hasSize(10);
    assertThat(up).containsExactly("+15550100406");
    assertThat(bench.with(customer)).hasSize(1);
  }

  @Test
  void ten_phones_answered_in_the_same_moment_give_one_talk() {
    var phones = new StringBuilder();
    for (int i = 0; i < 10; i++) {
      phones.append("<Number>+1555010040").append(i).append("</Number>");
    }
    queue.callersGet("<Dial>" + phones + "</Dial>");
    var customer = queue.caller();
    bench.advance("PT1S");
    var peers = bench.with(customer);
    assertThat(peers).hasSize(1);
    assertThat(bench.with(peers.get(0))).containsExactly(customer);
  }

  @Test
  void three_agents_in_one_room_hear_all_but_those_on_hold() {
    // 4.1, 4.3.
    var room = RoomBench.fresh("");
    var customer = room.caller(Bench.CUSTOMER);
    var agents =
        List.of(
            room.agentIn(LegBench.DESK),
            room.agentIn(LegBench.SECOND_DESK),
            room.agentIn(Bench.AGENT));
    room.hold(customer);
    room.hold(agents.get(0));
    assertThat(bench.with(customer)).isEmpty();
    assertThat(bench.with(agents.get(0))).isEmpty();
    assertThat(bench.with(agents.get(1))).containsExactly(agents.get(2));
    room.update(customer, "Hold", "false");
    assertThat(bench.with(customer)).containsExactlyInAnyOrder(agents.get(1), agents.get(2));
  }

  @Test
  void fifty_pairs_through_one_queue_are_fifty_pairs() {
    var customers = new ArrayList<String>();
    for (int i = 0; i < 50; i++) {
      customers.add(queue.caller("+155501006" + (10 + i)));
    }
    var desks = new ArrayList<String>();
    for (int i = 0; i < 50; i++) {
      desks.add(queue.desk("+155501007" + (10 + i)));
    }
    for (int i = 0; i < 50; i++) {
      assertThat(queue.talk(customers.get(i), desks.get(i))).isTrue();
    }
  }
}
