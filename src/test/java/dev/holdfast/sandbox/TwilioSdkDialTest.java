package dev.holdfast.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.twilio.http.HttpMethod;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.call.Recording;
import com.twilio.twiml.VoiceResponse;
import com.twilio.twiml.voice.Dial;
import com.twilio.twiml.voice.Number;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The vendor's own library writes a recorded Dial and reads what came of it. */
class TwilioSdkDialTest {
  private LegBench legs = LegBench.fresh();
  private Bench bench = legs.bench;
  private TwilioRestClient twilio = bench.twilio(Sandbox.AUTH_TOKEN);

  @BeforeEach
  void fresh() {
    legs = LegBench.fresh();
    bench = legs.bench;
    bench.app.on("/recordings", request -> App.Said.status(204));
    twilio = bench.twilio(Sandbox.AUTH_TOKEN);
  }

  @ParameterizedTest
  @EnumSource(Dial.Record.class)
  void the_sandbox_knows_every_word_that_it_writes_for_a_recording(Dial.Record word) {
    // 2.5 [D], [J].
    dials(new Dial.Builder().record(word));
    var customer = legs.talks();
    var all = Recording.reader(customer).read(twilio);
    assertThat(all.iterator().hasNext()).isEqualTo(word != Dial.Record.DO_NOT_RECORD);
    assertThat(bench.errors()).isEmpty();
  }

  @Test
  void it_reads_the_recording_of_a_dial() {
    // 1.6 [S]: source DialVerb.
    dials(
        new Dial.Builder()
            .action(bench.app.url("/after"))
            .record(Dial.Record.RECORD_FROM_ANSWER_DUAL)
            .recordingTrack(Dial.RecordingTrack.OUTBOUND)
            .trim(Dial.Trim.DO_NOT_TRIM)
            .recordingStatusCallback(bench.app.url("/recordings"))
            .recordingStatusCallbackMethod(HttpMethod.POST)
            .recordingStatusCallbackEvents(
                List.of(Dial.RecordingEvent.IN_PROGRESS, Dial.RecordingEvent.COMPLETED)));
    var customer = legs.talks();
    bench.advance("PT3S");
    var paused =
        Recording.updater(customer, "Twilio.CURRENT", Recording.Status.PAUSED).update(twilio);
    assertThat(paused.getSource()).isEqualTo(Recording.Source.DIAL_VERB);
    assertThat(paused.getTrack()).isEqualTo("outbound");
    Recording.updater(customer, paused.getSid(), Recording.Status.IN_PROGRESS).update(twilio);
    bench.hangsUp(LegBench.DESK);
    bench.settle();
    var kept = Recording.fetcher(customer, paused.getSid()).fetch(twilio);
    assertThat(kept.getStatus()).isEqualTo(Recording.Status.COMPLETED);
    assertThat(kept.getDuration()).isEqualTo("3");
    assertThat(kept.getChannels()).isEqualTo(2);
    assertThat(bench.app.last("/after").get("RecordingUrl")).endsWith(kept.getSid());
    assertThat(bench.app.seen("/recordings")).hasSize(2);
    assertThat(bench.errors()).isEmpty();
  }

  private void dials(Dial.Builder dial) {
    var to = dial.number(new Number.Builder(LegBench.DESK).build()).build();
    var document = new VoiceResponse.Builder().dial(to).build().toXml();
    bench.app.on("/voice", request -> App.Said.of("text/xml", document));
  }
}
