package dev.holdfast.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.twilio.base.ResourceSet;
import com.twilio.exception.ApiException;
import com.twilio.exception.AuthenticationException;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.Call;
import com.twilio.rest.api.v2010.account.Conference;
import com.twilio.rest.api.v2010.account.conference.Participant;
import com.twilio.security.RequestValidator;
import com.twilio.type.PhoneNumber;
import com.twilio.type.Twiml;
import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The vendor's own library, pointed at the sandbox, finds there what it finds at Twilio. */
class TwilioSdkTest {
  private static final PhoneNumber DESK = new PhoneNumber("+15550100301");
  private static final PhoneNumber OURS = new PhoneNumber(Bench.NUMBER);

  private RoomBench room = RoomBench.fresh("");
  private Bench bench = room.bench;
  private TwilioRestClient twilio = bench.twilio(Sandbox.AUTH_TOKEN);

  @BeforeEach
  void a_fresh_room() {
    room = RoomBench.fresh("");
    bench = room.bench;
    bench.phone(DESK.getEndpoint(), "{}");
    bench.app.twiml("/talk", "<Say>Hello</Say><Pause length='60'/>");
    twilio = bench.twilio(Sandbox.AUTH_TOKEN);
  }

  @Test
  void it_creates_fetches_updates_and_deletes_a_call() {
    var created =
        Call.creator(DESK, OURS, URI.create(bench.app.url("/talk")))
            .setStatusCallback(bench.app.url("/calls"))
            .setStatusCallbackEvent(List.of("ringing", "completed"))
            .create(twilio);
    assertThat(created.getStatus()).isEqualTo(Call.Status.QUEUED);
    assertThat(created.getDateCreated()).isNotNull();
    bench.advance("PT1S");
    var fetched = Call.fetcher(created.getSid()).fetch(twilio);
    assertThat(fetched.getStatus()).isEqualTo(Call.Status.IN_PROGRESS);
    assertThat(fetched.getStartTime()).isNotNull();
    Call.updater(created.getSid())
        .setTwiml(new Twiml("<Response><Pause length='60'/></Response>"))
        .update(twilio);
    bench.advance("PT10S");
    var ended =
        Call.updater(created.getSid()).setStatus(Call.UpdateStatus.COMPLETED).update(twilio);
    assertThat(ended.getStatus()).isEqualTo(Call.Status.COMPLETED);
    assertThat(ended.getDuration()).isEqualTo("10");
    bench.settle();
    assertThat(bench.app.events("/calls")).containsExactly("ringing", "completed");
    assertThat(Call.deleter(created.getSid()).delete(twilio)).isTrue();
  }

  @Test
  void it_pages_through_a_long_list() {
    for (int i = 0; i < 45; i++) {
      Call.creator(DESK, OURS, new Twiml("<Response/>")).create(twilio);
    }
    ResourceSet<Call> calls = Call.reader().setTo(DESK).pageSize(20).read(twilio);
    var sids =
        StreamSupport.stream(calls.spliterator(), false)
            .map(Call::getSid)
            .collect(Collectors.toSet());
    assertThat(sids).hasSize(45);
  }

  @Test
  void it_holds_a_participant_and_brings_it_back() {
    var customer = room.caller(Bench.CUSTOMER);
    var rooms =
        Conference.reader()
            .setFriendlyName("room")
            .setStatus(Conference.Status.IN_PROGRESS)
            .read(twilio);
    var sid = rooms.iterator().next().getSid();
    var agent =
        Participant.creator(sid, OURS, new com.twilio.type.Client(Bench.AGENT))
            .setLabel("agent")
            .create(twilio);
    assertThat(agent.getStatus()).isEqualTo(Participant.Status.QUEUED);
    bench.advance("PT1S");
    var held =
        Participant.updater(sid, customer)
            .setHold(true)
            .setHoldUrl(bench.app.url("/hold"))
            .setHoldMethod(com.twilio.http.HttpMethod.POST)
            .update(twilio);
    assertThat(held.getHold()).isTrue();
    bench.settle();
    assertThat(bench.app.last("/hold").method()).isEqualTo("POST");
    assertThat(Participant.updater(sid, customer).setHold(false).update(twilio).getHold())
        .isFalse();
    assertThat(Participant.fetcher(sid, "agent").fetch(twilio).getCallSid())
        .isEqualTo(agent.getCallSid());
    assertThat(Participant.deleter(sid, "agent").delete(twilio)).isTrue();
    Conference.updater(sid).setStatus(Conference.UpdateStatus.COMPLETED).update(twilio);
    assertThat(Conference.fetcher(sid).fetch(twilio).getReasonConferenceEnded())
        .isEqualTo(Conference.ReasonConferenceEnded.CONFERENCE_ENDED_VIA_API);
  }

  @Test
  void it_maps_errors_to_its_exceptions() {
    var missing = "CA" + "0".repeat(32);
    var gone = catchThrowableOfType(ApiException.class, () -> Call.fetcher(missing).fetch(twilio));
    assertThat(gone.getStatusCode()).isEqualTo(404);
    assertThat(gone.getCode()).isEqualTo(20404);
    var customer = room.caller(Bench.CUSTOMER);
    var refused =
        catchThrowableOfType(
            ApiException.class,
            () -> Participant.updater(room.sid(), customer).setHold(false).update(twilio));
    assertThat(refused.getStatusCode()).isEqualTo(400);
    assertThat(refused.getCode()).isEqualTo(400);
    var stranger =
        catchThrowableOfType(
            RuntimeException.class, () -> Call.fetcher(missing).fetch(bench.twilio("wrong")));
    assertThat(stranger).isInstanceOfAny(ApiException.class, AuthenticationException.class);
  }

  @Test
  void its_validator_accepts_the_signature() {
    var validator = new RequestValidator(Sandbox.AUTH_TOKEN);
    room.caller(Bench.CUSTOMER);
    var seen = bench.app.last("/voice");
    var form =
        seen.form().all().stream()
            .collect(Collectors.toMap(param -> param.name(), param -> param.value()));
    var signature = String.valueOf(seen.headers().get("x-twilio-signature"));
    assertThat(validator.validate(bench.app.url("/voice"), form, signature)).isTrue();
  }
}
