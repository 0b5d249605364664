package dev.holdfast.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reference, section 1.5: queues and their members by REST. */
class QueueRestTest {
  private QueueBench queue = QueueBench.fresh();
  private Bench bench = queue.bench;

  @BeforeEach
  void fresh() {
    queue = QueueBench.fresh();
    bench = queue.bench;
  }

  @Test
  void a_queue_is_created_changed_and_deleted() {
    // 1.5 [S].
    var made = bench.rest("POST", "/Queues.json", "FriendlyName", "night", "MaxSize", "7");
    assertThat(made.status()).isEqualTo(201);
    assertThat(made.json().fieldNames())
        .contains(
            "sid",
            "account_sid",
            "friendly_name",
            "current_size",
            "average_wait_time",
            "max_size",
            "date_created",
            "date_updated",
            "uri");
    var path = "/Queues/" + made.json().getString("sid") + ".json";
    var changed = bench.rest("POST", path, "FriendlyName", "day", "MaxSize", "9").json();
    assertThat(changed.getString("friendly_name")).isEqualTo("day");
    assertThat(changed.getInteger("max_size")).isEqualTo(9);
    assertThat(bench.rest("DELETE", path).status()).isEqualTo(204);
    assertThat(bench.rest("GET", path).status()).isEqualTo(404);
  }

  @Test
  void bad_queues_are_refused() {
    // 20422 [D]; that a second queue of a name is refused is our reading.
    assertThat(bench.rest("POST", "/Queues.json").status()).isEqualTo(400);
    assertThat(bench.rest("POST", "/Queues.json", "FriendlyName", "x".repeat(65)).status())
        .isEqualTo(400);
    for (String size : new String[] {"0", "5001", "many"}) {
      assertThat(bench.rest("POST", "/Queues.json", "FriendlyName", "a", "MaxSize", size).status())
          .isEqualTo(400);
    }
    bench.rest("POST", "/Queues.json", "FriendlyName", "a");
    assertThat(bench.rest("POST", "/Queues.json", "FriendlyName", "a").status()).isEqualTo(409);
    assertThat(bench.rest("DELETE", "/Queues.json").status()).isEqualTo(405);
  }

  @Test
  void a_queue_stays_when_it_empties_and_is_not_deleted_while_somebody_waits() {
    // 3.1 (H), 1.5: the answer is unconfirmed.
    queue.caller();
    var path = "/Queues/" + queue.sid() + ".json";
    assertThat(bench.rest("DELETE", path).status()).isEqualTo(400);
    bench.quirk("delete_non_empty_queue", "409");
    assertThat(bench.rest("DELETE", path).json().getInteger("code")).isEqualTo(20409);
    bench.hangsUp(Bench.CUSTOMER);
    assertThat(bench.rest("GET", path).json().getInteger("current_size")).isZero();
    assertThat(bench.rest("DELETE", path).status()).isEqualTo(204);
  }

  @Test
  void members_are_listed_and_fetched_the_first_also_as_front() {
    // 1.5 [S].
    var first = queue.caller();
    bench.advance("PT3S");
    var second = queue.caller("+15550100998");
    var list = bench.rest("GET", "/Queues/" + queue.sid() + "/Members.json").json();
    assertThat(list.getJsonArray("queue_members")).hasSize(2);
    var front = queue.member("Front").json();
    assertThat(front.getString("call_sid")).isEqualTo(first);
    assertThat(front.getInteger("wait_time")).isEqualTo(3);
    assertThat(queue.member(second).json().getInteger("position")).isEqualTo(2);
    assertThat(queue.member("CA" + "0".repeat(32)).status()).isEqualTo(404);
  }

  @Test
  void a_member_is_taken_out_by_rest() {
    // 1.5 [S], 3.1 [D]: the action is told at once, its answer ignored.
    var first = queue.caller();
    var reply = queue.member("Front", "Url", bench.app.url("/elsewhere"));
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.json().getInteger("position")).isZero();
    bench.settle();
    assertThat(queue.says(first)).isEqualTo("Elsewhere");
    assertThat(queue.result()).isEqualTo("redirected");
    assertThat(queue.member("Front", "Url", bench.app.url("/elsewhere")).status()).isEqualTo(404);
    queue.caller("+15550100998");
    assertThat(queue.member("Front", "Url", "nowhere").json().getInteger("code")).isEqualTo(21205);
  }
}
