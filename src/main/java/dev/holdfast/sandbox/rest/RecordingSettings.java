package dev.holdfast.sandbox.rest;

import dev.holdfast.sandbox.twiml.RecordingOrder;
import dev.holdfast.sandbox.wire.Reaction.Answer;
import java.util.Optional;
import java.util.Set;

/** Reads how a call is to be recorded, wherever REST lets that be said. */
final class RecordingSettings {
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
