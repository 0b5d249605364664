package dev.holdfast.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.twilio.exception.ApiException;
import com.twilio.http.HttpMethod;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.Call;
import com.twilio.rest.api.v2010.account.IncomingPhoneNumber;
import com.twilio.rest.api.v2010.account.call.Recording;
import com.twilio.rest.api.v2010.account.conference.Participant;
import com.twilio.twiml.VoiceResponse;
import com.twilio.twiml.voice.Gather;
import com.twilio.twiml.voice.Record;
import com.twilio.twiml.voice.Say;
import com.twilio.type.PhoneNumber;
import com.twilio.type.Twiml;
import java.net.URI;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The vendor's own library with recordings, numbers, and the documents that it writes. */
class TwilioSdkMediaTest {
  private static final PhoneNumber DESK = new PhoneNumber("+15550100301");
  private static final PhoneNumber OURS = new PhoneNumber(Bench.NUMBER);

  private RoomBench room = RoomBench.fresh("");
  private Bench bench = room.bench;
  private TwilioRestClient twilio = bench.twilio(Sandbox.AUTH_TOKEN);

  @BeforeEach
  void a_fresh_room() {
    room = RoomBench.fresh("record='record-from-start'");
    bench = room.bench;
    bench.phone(DESK.getEndpoint(), "{}");
    bench.app.on("/recordings", request -> App.Said.status(204));
    twilio = bench.twilio(Sandbox.AUTH_TOKEN);
  }

  @Test
  void it_starts_pauses_and_stops_the_recording_of_a_call() {
    var call = room.caller(Bench.CUSTOMER);
    var begun =
        Recording.creator(call)
            .setRecordingStatusCallback(bench.app.url("/recordings"))
            .setRecordingStatusCallbackEvent(List.of("in-progress", "completed"))
            .setRecordingChannels("dual")
            .create(twilio);
    assertThat(begun.getStatus()).isEqualTo(Recording.Status.IN_PROGRESS);
    assertThat(begun.getSource()).isEqualTo(Recording.Source.START_CALL_RECORDING_API);
    assertThat(begun.getChannels()).isEqualTo(2);
    assertThat(begun.getStartTime()).isNotNull();
    bench.advance("PT3S");
    var paused =
        Recording.updater(call, "Twilio.CURRENT", Recording.Status.PAUSED)
            .setPauseBehavior("skip")
            .update(twilio);
    assertThat(paused.getSid()).isEqualTo(begun.getSid());
    bench.advance("PT20S");
    Recording.updater(call, begun.getSid(), Recording.Status.IN_PROGRESS).update(twilio);
    bench.advance("PT2S");
    Recording.updater(call, begun.getSid(), Recording.Status.STOPPED).update(twilio);
    bench.settle();
    var kept = Recording.fetcher(call, begun.getSid()).fetch(twilio);
    assertThat(kept.getStatus()).isEqualTo(Recording.Status.COMPLETED);
    assertThat(kept.getDuration()).isEqualTo("5");
    assertThat(bench.app.seen("/recordings")).hasSize(2);
    assertThat(Recording.deleter(call, begun.getSid()).delete(twilio)).isTrue();
    assertThat(Recording.reader(call).read(twilio)).isEmpty();
  }

  @Test
  void it_maps_what_a_recording_refuses() {
    var call = room.caller(Bench.CUSTOMER);
    Recording.creator(call).create(twilio);
    var second = Recording.creator(call).create(twilio).getSid();
    assertThat(refusal(() -> pause(call, "Twilio.CURRENT"))).isEqualTo(16108);
    bench.advance("PT2S");
    bench.hangsUp(Bench.CUSTOMER);
    bench.settle();
    assertThat(refusal(() -> pause(call, second))).isEqualTo(21220);
    assertThat(refusal(() -> pause(call, "RE" + "0".repeat(32)))).isEqualTo(20404);
    assertThat(refusal(() -> Recording.creator(call).create(twilio))).isEqualTo(21220);
  }

  @Test
  void it_finds_and_pauses_the_recording_of_a_conference() {
    room.caller(Bench.CUSTOMER);
    Participant.creator(room.sid(), OURS, DESK).setRecord(true).create(twilio);
    bench.advance("PT1S");
    var sid = room.sid();
    var all = com.twilio.rest.api.v2010.account.conference.Recording.reader(sid).read(twilio);
    var found = all.iterator().next();
    assertThat(found.getConferenceSid()).isEqualTo(sid);
    assertThat(found.getSource().toString()).isEqualTo("Conference");
    var paused =
        com.twilio.rest.api.v2010.account.conference.Recording.updater(
                sid,
                found.getSid(),
                com.twilio.rest.api.v2010.account.conference.Recording.Status.PAUSED)
            .update(twilio);
    assertThat(paused.getStatus().toString()).isEqualTo("paused");
  }

  @Test
  void it_orders_a_call_that_is_recorded() {
    var call =
        Call.creator(DESK, OURS, new Twiml("<Response><Pause length='9'/></Response>"))
            .setRecord(true)
            .create(twilio);
    bench.advance("PT20S");
    var all = Recording.reader(call.getSid()).read(twilio);
    assertThat(all.iterator().next().getSource()).isEqualTo(Recording.Source.OUTBOUND_API);
    var shown = Call.fetcher(call.getSid()).fetch(twilio);
    assertThat(shown.getPhoneNumberSid()).isEqualTo(number().getSid());
  }

  @Test
  void it_finds_a_number_and_changes_what_it_asks() {
    var number = number();
    assertThat(number.getPhoneNumber()).isEqualTo(OURS);
    assertThat(number.getCapabilities().getVoice()).isTrue();
    assertThat(number.getVoiceUrl()).hasToString(bench.app.url("/voice"));
    assertThat(number.getDateCreated()).isNotNull();
    var updated =
        IncomingPhoneNumber.updater(number.getSid())
            .setVoiceUrl(bench.app.url("/other"))
            .setVoiceMethod(HttpMethod.GET)
            .setVoiceFallbackUrl(bench.app.url("/fallback"))
            .setVoiceFallbackMethod(HttpMethod.GET)
            .setStatusCallback(bench.app.url("/calls"))
            .setStatusCallbackMethod(HttpMethod.GET)
            .update(twilio);
    assertThat(updated.getVoiceMethod()).isEqualTo(HttpMethod.GET);
    assertThat(updated.getVoiceFallbackMethod()).isEqualTo(HttpMethod.GET);
    assertThat(IncomingPhoneNumber.fetcher(number.getSid()).fetch(twilio)).isEqualTo(updated);
    assertThat(refusal(() -> IncomingPhoneNumber.fetcher("PN1").fetch(twilio))).isEqualTo(20404);
    var application = IncomingPhoneNumber.updater(number.getSid()).setVoiceApplicationSid("AP1");
    assertThat(refusal(() -> application.update(twilio))).isEqualTo(20501);
  }

  @Test
  void the_sandbox_reads_the_documents_that_it_writes() {
    var menu =
        new Gather.Builder()
            .action(URI.create("/message"))
            .numDigits(1)
            .say(new Say.Builder("Press one").build())
            .build();
    var message = new Record.Builder().action(URI.create("/thanks")).maxLength(30).build();
    bench.app.on("/voice", request -> said(new VoiceResponse.Builder().gather(menu)));
    bench.app.on("/message", request -> said(new VoiceResponse.Builder().record(message)));
    bench.app.twiml("/thanks", "<Hangup/>");
    room.caller(Bench.CUSTOMER);
    bench.press(Bench.CUSTOMER, "1");
    assertThat(bench.app.last("/message").get("Digits")).isEqualTo("1");
    bench.advance("PT30S");
    assertThat(bench.app.last("/thanks").get("RecordingDuration")).isEqualTo("30");
    assertThat(bench.errors()).isEmpty();
  }

  private static App.Said said(VoiceResponse.Builder document) {
    return App.Said.of("text/xml", document.build().toXml());
  }

  private IncomingPhoneNumber number() {
    var all = IncomingPhoneNumber.reader().setPhoneNumber(OURS).read(twilio);
    return StreamSupport.stream(all.spliterator(), false).findFirst().orElseThrow();
  }

  private void pause(String call, String sid) {
    Recording.updater(call, sid, Recording.Status.PAUSED).update(twilio);
  }

  private static int refusal(Runnable request) {
    return catchThrowableOfType(ApiException.class, request::run).getCode();
  }
}
