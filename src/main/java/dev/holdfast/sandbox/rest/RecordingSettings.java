package dev.holdfast.sandbox.rest;

import dev.holdfast.sandbox.twiml.RecordingOrder;
import dev.holdfast.sandbox.wire.Reaction.Answer;
import java.util.Optional;
import java.util.Set;

/** Reads how a call is to be recorded, wherever REST lets that be said. */
final class RecordingSettings {
  private static final Set<String> ROOM_YES = Set.of("true", "record-from-start");
  private static final Set<String> ROOM =
      Set.of("true", "false", "record-from-start", "do-not-record");

  private RecordingSettings() {}

  static RecordingOrder order(Ask ask) {
    return new RecordingOrder(
        ask.text("RecordingChannels").equals("dual") ? 2 : 1,
        ask.form().text("RecordingTrack", "both"),
        ask.link("RecordingStatusCallback", "RecordingStatusCallbackMethod", "POST"),
        ask.words("RecordingStatusCallbackEvent", "completed"));
  }

  /** The order if {@code Record} is true, and otherwise none. */
  static RecordingOrder wished(Ask ask) {
    return ask.flag("Record", false) ? order(ask) : RecordingOrder.NONE;
  }

  /** How a participant that is called in wants the whole room to be recorded. */
  static RecordingOrder ofRoom(Ask ask) {
    if (!ROOM_YES.contains(ask.text("ConferenceRecord"))) {
      return RecordingOrder.NONE;
    }
    var callback = "ConferenceRecordingStatusCallback";
    return new RecordingOrder(
        1,
        "both",
        ask.link(callback, callback + "Method", "POST"),
        ask.words(callback + "Event", "completed"));
  }

  static Optional<Answer> roomObjection(Ask ask) {
    var callback = "ConferenceRecordingStatusCallback";
    return among(ask, "ConferenceRecord", ROOM)
        .or(() -> among(ask, callback + "Event", RecordingOrder.EVENTS))
        .or(() -> url(ask, callback));
  }

  static Optional<Answer> objection(Ask ask) {
    return among(ask, "RecordingChannels", Set.of("mono", "dual"))
        .or(() -> among(ask, "RecordingTrack", Set.of("inbound", "outbound", "both")))
        .or(() -> among(ask, "RecordingStatusCallbackEvent", RecordingOrder.EVENTS))
        .or(() -> url(ask, "RecordingStatusCallback"));
  }

  /** Whether all the words of a parameter are among those that Twilio knows. */
  static Optional<Answer> among(Ask ask, String name, Set<String> known) {
    return known.containsAll(ask.words(name, ""))
        ? Optional.empty()
        : Optional.of(Answers.error(400, 20422, name + " is not valid: " + ask.text(name)));
  }

  static Optional<Answer> url(Ask ask, String name) {
    var link = ask.link(name, name, "POST");
    return link.isPresent() && !link.isAbsolute()
        ? Optional.of(Answers.error(400, 20422, name + " is not a valid URL: " + link.url()))
        : Optional.empty();
  }
}
