package dev.holdfast.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.twilio.exception.ApiException;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.Call;
import com.twilio.rest.api.v2010.account.Queue;
import com.twilio.rest.api.v2010.account.queue.Member;
import java.net.URI;
import java.util.HashSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The vendor's own library works with queues, their members and the legs of a Dial. */
class TwilioSdkQueueTest {
  private QueueBench queue = QueueBench.fresh();
  private Bench bench = queue.bench;
  private TwilioRestClient twilio = bench.twilio(Sandbox.AUTH_TOKEN);

  @BeforeEach
  void fresh() {
    queue = QueueBench.fresh();
    bench = queue.bench;
    twilio = bench.twilio(Sandbox.AUTH_TOKEN);
  }

  @Test
  void it_creates_changes_fetches_and_deletes_a_queue() {
    var made = Queue.creator("night").setMaxSize(10).create(twilio);
    assertThat(made.getSid()).startsWith("QU");
    assertThat(made.getDateCreated()).isNotNull();
    var changed = Queue.updater(made.getSid()).setFriendlyName("day").update(twilio);
    assertThat(changed.getFriendlyName()).isEqualTo("day");
    assertThat(Queue.fetcher(made.getSid()).fetch(twilio).getMaxSize()).isEqualTo(10);
    assertThat(Queue.deleter(made.getSid()).delete(twilio)).isTrue();
    var gone =
        catchThrowableOfType(ApiException.class, () -> Queue.fetcher(made.getSid()).fetch(twilio));
    assertThat(gone.getStatusCode()).isEqualTo(404);
  }

  @Test
  void it_pages_through_120_queues() {
    for (int i = 0; i < 120; i++) {
      Queue.creator("queue-" + i).create(twilio);
    }
    var names = new HashSet<String>();
    Queue.reader().pageSize(50).read(twilio).forEach(one -> names.add(one.getFriendlyName()));
    assertThat(names).hasSize(120);
  }

  @Test
  void it_finds_and_takes_out_a_member() {
    var customer = queue.caller();
    var sid = queue.sid();
    var member = Member.fetcher(sid, customer).fetch(twilio);
    assertThat(member.getPosition()).isEqualTo(1);
    assertThat(member.getDateEnqueued()).isNotNull();
    var waiting = new HashSet<String>();
    Member.reader(sid).read(twilio).forEach(one -> waiting.add(one.getCallSid()));
    assertThat(waiting).containsExactly(customer);
    Member.updater(sid, "Front", URI.create(bench.app.url("/elsewhere"))).update(twilio);
    bench.settle();
    assertThat(queue.says(customer)).isEqualTo("Elsewhere");
    var gone =
        catchThrowableOfType(ApiException.class, () -> Member.fetcher(sid, customer).fetch(twilio));
    assertThat(gone.getStatusCode()).isEqualTo(404);
  }

  @Test
  void it_moves_the_child_of_a_dial() {
    queue.callersGet("<Dial action='/dialled'>" + LegBench.DESK + "</Dial>");
    var customer = queue.caller();
    bench.advance("PT1S");
    var children = Call.reader().setParentCallSid(customer).setStatus(Call.Status.IN_PROGRESS);
    var child = children.read(twilio).iterator().next();
    assertThat(child.getParentCallSid()).isEqualTo(customer);
    Call.updater(child.getSid()).setUrl(bench.app.url("/elsewhere")).update(twilio);
    bench.settle();
    assertThat(queue.says(child.getSid())).isEqualTo("Elsewhere");
    assertThat(queue.says(customer)).isEqualTo("Dialled");
  }
}
