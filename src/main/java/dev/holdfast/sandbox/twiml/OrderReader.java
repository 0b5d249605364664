package dev.holdfast.sandbox.twiml;

import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads how a verb or a noun is to be recorded, from the attributes that all of them share. */
final class OrderReader {
  private static final int DAY = 86_400;

  private static final String NOT = "do-not-record";
  private static final String ANSWER = "record-from-answer";
  private static final String RINGING = "record-from-ringing";
  private static final String DUAL = "-dual";

  private OrderReader() {}

  /** What a Dial says: {@code true} and {@code false} are the older words (reference 2.5). */
  static DialRecording ofDial(Attributes dial) {
    var track = dial.oneOf("recordingTrack", "both", 12200, "both", "inbound", "outbound");
    var record =
        dial.oneOf(
            "record",
            NOT,
            12200,
            NOT,
            "false",
            "true",
            ANSWER,
            RINGING,
            ANSWER + DUAL,
            RINGING + DUAL);
    var order = order(dial, record.endsWith(DUAL) ? 2 : 1, track);
    var none = record.equals(NOT) || record.equals("false");
    return new DialRecording(none ? RecordingOrder.NONE : order, record.startsWith(RINGING));
  }

  /** What a Conference says: nothing is recorded unless it is {@code record-from-start}. */
  static RecordingOrder ofRoom(Attributes room) {
    var order = order(room, 1, "both");
    var record = room.oneOf("record", NOT, 16002, NOT, "record-from-start");
    return record.equals("record-from-start") ? order : RecordingOrder.NONE;
  }

  /** A Record, with the warnings 13610 to 13616 of the dictionary. */
  static RecordVerb record(Attributes record) {
    record.flag("playBeep", true, 13616);
    record.flag("transcribe", false, 13614);
    record.pass("transcribeCallback", "recordingConfigurationId");
    return new RecordVerb(
        record.link("action", "method", 13610),
        Duration.ofSeconds(record.number("timeout", 5, 1, DAY, 13611)),
        record.matching("finishOnKey", "1234567890*#", 13613, "[0-9*#]*"),
        Duration.ofSeconds(record.number("maxLength", 3600, 1, DAY, 13612)),
        order(record, 1, "inbound"));
  }

  /** What every order says in the same words. */
  static RecordingOrder order(Attributes from, int channels, String track) {
    from.oneOf("trim", "trim-silence", 13699, "trim-silence", "do-not-trim");
    return new RecordingOrder(
        channels,
        track,
        from.link("recordingStatusCallback", "recordingStatusCallbackMethod", 13621),
        events(from));
  }

  /** One word that is no event makes the whole list wrong: the default is told (13621). */
  private static Set<String> events(Attributes from) {
    var shape = "\\s*((in-progress|completed|absent)(\\s+|$))*";
    var text = from.matching("recordingStatusCallbackEvent", "completed", 13621, shape);
    return Arrays.stream(text.strip().split("\\s+"))
        .filter(RecordingOrder.EVENTS::contains)
        .collect(Collectors.toUnmodifiableSet());
  }
}
