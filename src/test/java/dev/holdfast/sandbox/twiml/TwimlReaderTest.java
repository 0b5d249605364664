package dev.holdfast.sandbox.twiml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.sandbox.twiml.Reading.Illegible;
import dev.holdfast.sandbox.twiml.Reading.Legible;
import dev.holdfast.sandbox.wire.Link;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Reference, section 1.1 (codes), 4.1 (Conference) and 9 (verbs), all [D]. */
class TwimlReaderTest {
  @Test
  void verbs_are_read_in_their_order_with_their_defaults() {
    assertThat(
            verbs(
                """
                <?xml version="1.0"?>
                <Response><!-- a word --><Say> Hello </Say><Play>/a.mp3</Play><Pause/>
                <Redirect>/next</Redirect><Reject/><Hangup/></Response>
                """))
        .containsExactly(
            new Say("Hello", "", "en-US", 1),
            new Play("/a.mp3", 1, ""),
            new Pause(Duration.ofSeconds(1)),
            new Redirect(new Link("/next", "POST")),
            new Reject("rejected"),
            new Hangup());
  }

  @Test
  void a_play_for_ever_ends_after_a_thousand_times() {
    assertThat(verbs("<Response><Play loop='0'>a</Play></Response>"))
        .containsExactly(new Play("a", 1000, ""));
  }

  @Test
  void a_conference_has_the_defaults_of_the_reference() {
    var dial = (Dial) verbs("<Response><Dial><Conference>r</Conference></Dial></Response>").get(0);
    var room = (ConferenceNoun) dial.noun();
    assertThat(room.startOnEnter()).isTrue();
    assertThat(room.endOnExit()).isFalse();
    assertThat(room.waitMusic()).isEqualTo(ConferenceNoun.DEFAULT_MUSIC);
    assertThat(room.events()).isEmpty();
    assertThat(dial.timeLimit()).isEqualTo(Duration.ofHours(4));
    assertThat(dial.action().isPresent()).isFalse();
  }

  @Test
  void an_empty_wait_url_is_silence() {
    var dial =
        (Dial)
            verbs("<Response><Dial><Conference waitUrl=''>r</Conference></Dial></Response>").get(0);
    assertThat(((ConferenceNoun) dial.noun()).waitMusic().isPresent()).isFalse();
  }

  @Test
  void what_is_not_known_is_ignored_with_a_warning() {
    assertThat(warnings("<Response><Sing/><Say tune='x'>a</Say></Response>"))
        .containsExactly(12200, 12200);
  }

  @Test
  void a_bad_value_is_a_warning_with_the_code_of_its_verb() {
    assertThat(
            warnings(
                """
                <Response><Pause length='x'/><Play loop='-1'>a</Play><Say loop='b'>a</Say>
                <Dial timeLimit='y'><Conference muted='maybe'>r</Conference></Dial></Response>
                """))
        .containsExactlyInAnyOrder(13910, 13410, 13510, 13216, 13230);
  }

  @Test
  void a_gather_has_the_defaults_of_the_reference() {
    assertThat(verbs("<Response><Gather/></Response>"))
        .containsExactly(
            new Gather(Link.NONE, true, Duration.ofSeconds(5), "#", 0, false, List.of()));
  }

  @Test
  void what_is_wrong_with_a_gather_is_a_warning_of_its_own() {
    // The dictionary of errors, 13310 to 13338.
    assertThat(
            warnings(
                """
                <Response><Gather finishOnKey='12' method='PUT' timeout='soon' numDigits='0'
                input='hands' speechTimeout='0' maxSpeechTime='x' partialResultCallbackMethod='PUT'
                bargeIn='x' profanityFilter='x' actionOnEmptyResult='x' colour='red'>
                <Say loop='x'>a</Say><Play digits='1'/><Dial>1</Dial></Gather></Response>
                """))
        .containsExactlyInAnyOrder(
            13310, 13312, 13313, 13314, 13326, 13327, 13328, 13329, 13332, 13333, 13338, 12200,
            13322, 13320, 13320);
  }

  @Test
  void a_record_has_the_defaults_of_the_reference() {
    var order = new RecordingOrder(1, "inbound", Link.NONE, Set.of("completed"));
    assertThat(verbs("<Response><Record/></Response>"))
        .containsExactly(
            new RecordVerb(
                Link.NONE, Duration.ofSeconds(5), "1234567890*#", Duration.ofHours(1), order));
  }

  @Test
  void what_is_wrong_with_a_record_is_a_warning_of_its_own() {
    // The dictionary of errors, 13610 to 13616, 13621 and 13699.
    assertThat(
            warnings(
                """
                <Response><Record method='PUT' timeout='x' maxLength='0' finishOnKey='x'
                transcribe='x' playBeep='x' trim='x' recordingStatusCallbackEvent='begun'/>
                </Response>
                """))
        .containsExactlyInAnyOrder(13610, 13611, 13612, 13613, 13614, 13616, 13699, 13621);
  }

  @Test
  void a_conference_is_recorded_from_its_start_or_not_at_all() {
    // 4.1 [D]; the words that a Dial also knows are none of a Conference.
    assertThat(
            warnings(
                """
                <Response><Dial><Conference record='true' trim='x'>r</Conference></Dial></Response>
                """))
        .containsExactlyInAnyOrder(16002, 13699);
  }

  @Test
  void what_is_no_document_has_twilios_code() {
    assertThat(code("")).isEqualTo(11770);
    assertThat(code("   ")).isEqualTo(11770);
    assertThat(code("<Response>")).isEqualTo(12100);
    assertThat(code(" <?xml version='1.0'?><Response/>")).isEqualTo(12100);
    assertThat(code("<Answer/>")).isEqualTo(12100);
    assertThat(code("<Response>" + " ".repeat(70_000) + "</Response>")).isEqualTo(11750);
    assertThat(code("<Response><Dial><Conference> </Conference></Dial></Response>"))
        .isEqualTo(13237);
    assertThat(
            code("<Response><Dial><Number>1</Number><Conference>r</Conference></Dial></Response>"))
        .isEqualTo(13000);
  }

  @Test
  void nothing_outside_the_text_is_read() {
    assertThat(
            code("<!DOCTYPE r [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><Response>&x;</Response>"))
        .isEqualTo(12100);
  }

  @Test
  void what_twilio_has_and_the_sandbox_has_not_is_a_verb_of_its_own() {
    assertThat(verbs("<Response><Pay/><Dial><Application/></Dial></Response>"))
        .containsExactly(new Unsupported("Pay"), new Unsupported("Dial Application"));
  }

  private static List<Verb> verbs(String text) {
    return legible(text).document().verbs();
  }

  private static List<Integer> warnings(String text) {
    return legible(text).warnings().stream().map(Trouble::code).toList();
  }

  private static Legible legible(String text) {
    if (TwimlReader.read(text, "http://app/voice") instanceof Legible good) {
      return good;
    }
    throw new AssertionError("not legible: " + text);
  }

  private static int code(String text) {
    return TwimlReader.read(text, "http://app/voice") instanceof Illegible bad
        ? bad.trouble().code()
        : 0;
  }
}
