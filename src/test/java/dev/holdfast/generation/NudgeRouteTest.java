package dev.holdfast.generation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.call.Act;
import dev.holdfast.call.Address;
import dev.holdfast.call.CallSid;
import dev.holdfast.call.ConferenceSid;
import dev.holdfast.call.Label;
import dev.holdfast.call.Outcome;
import dev.holdfast.call.Role;
import dev.holdfast.desk.Attempt;
import dev.holdfast.desk.TwilioBusy;
import dev.holdfast.desk.TwilioDoubtful;
import dev.holdfast.desk.TwilioFailure;
import dev.holdfast.desk.TwilioRefused;
import dev.holdfast.desk.TwilioUnreachable;
import java.time.Duration;
import java.util.Properties;
import org.apache.camel.CamelContext;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.test.junit5.CamelTestSupport;
import org.junit.jupiter.api.Test;

/** One REST word in its route: what is repeated, how often, and what comes of it in the end. */
class NudgeRouteTest extends CamelTestSupport {
  private static final CallSid CALL = new CallSid("CA" + "1".repeat(32));
  private static final ConferenceSid ROOM = new ConferenceSid("CF" + "1".repeat(32));
  private static final Label AGENT = new Label("agent-1");
  private static final Act.Hold HOLD = new Act.Hold(CALL, ROOM, CALL, AGENT, 2, 1, "default");
  private static final Act.Resume RESUME = new Act.Resume(CALL, ROOM, CALL, AGENT, 3, "default");
  private static final Act.DialIn DIAL =
      new Act.DialIn(
          CALL,
          ROOM,
          AGENT,
          1,
          Role.AGENT,
          new Address("+15550100100"),
          new Address("client:desk"),
          Duration.ofSeconds(30));

  private final FakeRest rest = new FakeRest();
  private final FakeNudge nudge = new FakeNudge();

  @Override
  protected CamelContext createCamelContext() throws Exception {
    CamelContext context = super.createCamelContext();
    Properties settings = new Properties();
    settings.setProperty("holdfast.retry.busy.times", "4");
    settings.setProperty("holdfast.retry.busy.first-ms", "1");
    settings.setProperty("holdfast.retry.busy.most-ms", "2");
    settings.setProperty("holdfast.retry.lost.times", "2");
    settings.setProperty("holdfast.retry.lost.first-ms", "1");
    context.getPropertiesComponent().setOverrideProperties(settings);
    context.getRegistry().bind("rest", rest);
    context.getRegistry().bind("nudge", nudge);
    return context;
  }

  @Override
  protected RoutesBuilder createRouteBuilder() {
    return RouteFiles.of("errors", "twilio");
  }

  @Test
  void what_twilio_does_at_once_is_sent_once() {
    send("twilio-hold", HOLD);
    assertThat(rest.tries()).isEqualTo(1);
    assertThat(nudge.bodies()).containsExactly(new Attempt(HOLD, new Outcome.Done()));
    assertThat(nudge.failure()).isEmpty();
  }

  @Test
  void a_busy_twilio_is_asked_again_and_only_the_request_is_repeated() {
    fails(new TwilioBusy("429"), 4);
    send("twilio-hold", HOLD);
    assertThat(rest.tries()).isEqualTo(5);
    assertThat(nudge.bodies()).containsExactly(new Attempt(HOLD, new Outcome.Done()));
  }

  @Test
  void when_all_tries_are_used_up_the_route_goes_on_with_the_failure_as_a_value() {
    TwilioBusy busy = new TwilioBusy("429");
    fails(busy, 9);
    send("twilio-hold", HOLD);
    assertThat(rest.tries()).isEqualTo(5);
    assertThat(nudge.bodies()).containsExactly(HOLD);
    assertThat(nudge.failure()).containsSame(busy);
  }

  @Test
  void a_doubtful_nudge_is_repeated_as_often_as_the_settings_say() {
    fails(new TwilioDoubtful("500"), 9);
    send("twilio-hold", HOLD);
    assertThat(rest.tries()).isEqualTo(3);
    assertThat(nudge.bodies()).containsExactly(HOLD);
    assertThat(nudge.failure()).containsInstanceOf(TwilioDoubtful.class);
  }

  @Test
  void a_refused_nudge_is_not_repeated() {
    fails(new TwilioRefused("404"), 9);
    send("twilio-hold", HOLD);
    assertThat(rest.tries()).isEqualTo(1);
    assertThat(nudge.bodies()).containsExactly(HOLD);
    assertThat(nudge.failure()).containsInstanceOf(TwilioRefused.class);
  }

  @Test
  void a_doubtful_dial_in_is_not_repeated_for_it_might_ring_twice() {
    fails(new TwilioDoubtful("500"), 9);
    send("twilio-dial-in", DIAL);
    assertThat(rest.tries()).isEqualTo(1);
    assertThat(nudge.bodies()).containsExactly(DIAL);
    assertThat(nudge.failure()).containsInstanceOf(TwilioDoubtful.class);
  }

  @Test
  void a_dial_in_that_never_reached_twilio_is_repeated() {
    fails(new TwilioUnreachable("no connection"), 2);
    send("twilio-dial-in", DIAL);
    assertThat(rest.tries()).isEqualTo(3);
    assertThat(nudge.bodies()).containsExactly(new Attempt(DIAL, new Outcome.Done()));
  }

  @Test
  void a_dial_in_that_becomes_doubtful_after_a_busy_twilio_is_not_repeated() {
    fails(new TwilioBusy("429"), 1);
    fails(new TwilioDoubtful("500"), 9);
    send("twilio-dial-in", DIAL);
    assertThat(rest.tries()).isEqualTo(2);
    assertThat(nudge.failure()).containsInstanceOf(TwilioDoubtful.class);
  }

  @Test
  void a_return_does_not_wait_for_its_announcement() {
    fails(new TwilioBusy("429"), 1);
    Object after = template().requestBody("direct:twilio-announce", RESUME);
    assertThat(rest.tries()).isEqualTo(1);
    assertThat(after).isEqualTo(RESUME);
  }

  private void fails(TwilioFailure failure, int times) {
    for (int time = 0; time < times; time++) {
      rest.fails(failure);
    }
  }

  private void send(String route, Act act) {
    template().requestBody("direct:" + route, act);
  }
}
