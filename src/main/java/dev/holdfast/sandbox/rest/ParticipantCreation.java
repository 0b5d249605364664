package dev.holdfast.sandbox.rest;

import dev.holdfast.sandbox.call.Account;
import dev.holdfast.sandbox.call.Direction;
import dev.holdfast.sandbox.call.Origin;
import dev.holdfast.sandbox.call.Outbound;
import dev.holdfast.sandbox.conference.Conference;
import dev.holdfast.sandbox.conference.Conferences;
import dev.holdfast.sandbox.conference.Conferences.Invitation;
import dev.holdfast.sandbox.recording.Recordings;
import dev.holdfast.sandbox.twiml.ConferenceNoun;
import dev.holdfast.sandbox.wire.Link;
import dev.holdfast.sandbox.wire.Reaction.Answer;
import java.time.Duration;
import java.util.Optional;

/** Calls somebody into a room, which may be named by its SID or by its friendly name. */
final class ParticipantCreation {
  private static final int LONGEST = 128;
  private static final int DAY = 86_400;

  private final Conferences conferences;
  private final Recordings recordings;
  private final ParticipantJson json;

  ParticipantCreation(Account account, Conferences conferences, Recordings recordings) {
    this.conferences = conferences;
    this.recordings = recordings;
    this.json = new ParticipantJson(account);
  }

  Answer create(String name, Ask ask) {
    var refused =
        Addresses.objection(ask)
            .or(() -> labelObjection(ask))
            .or(() -> RecordingSettings.objection(ask))
            .or(() -> RecordingSettings.roomObjection(ask));
    if (refused.isPresent()) {
      return refused.get();
    }
    if (!name.matches("CF[0-9a-f]{32}")) {
      return name.length() > LONGEST
          ? Answers.error(400, 16003, "A conference name has 1 to 128 characters")
          : invite(conferences.open(name), ask);
    }
    var room = conferences.rooms().find(name);
    if (room.isEmpty()) {
      return Answers.notFound(ask.request().path());
    }
    return room.get().isOver()
        ? Answers.error(400, 16022, "The conference is completed")
        : invite(room.get(), ask);
  }

  private Answer invite(Conference room, Ask ask) {
    var wishes = wishes(room, ask);
    var objection = conferences.objection(room, wishes);
    if (objection.isPresent()) {
      return Answers.error(400, objection.get().code(), objection.get().message());
    }
    var origin = new Origin(ask.text("From"), ask.text("To"), Direction.OUTBOUND_API, "");
    var invitation =
        new Invitation(
            origin,
            ask.seconds("Timeout", Outbound.DEFAULT_TIMEOUT, 5, 600),
            ask.seconds("TimeLimit", Outbound.DEFAULT_LIMIT, 1, DAY),
            CallSettings.callbacks(ask),
            wishes);
    var invited = conferences.invite(room, invitation);
    recordings.startWhenUp(invited.call(), RecordingSettings.wished(ask));
    return Answers.created(json.of(room, invited));
  }

  private static ConferenceNoun wishes(Conference room, Ask ask) {
    return new ConferenceNoun(
        room.name(),
        ask.text("Label"),
        ask.flag("Muted", false),
        ask.form().text("Beep", "true"),
        ask.flag("StartConferenceOnEnter", true),
        ask.flag("EndConferenceOnExit", false),
        wait(ask),
        (int) ask.seconds("MaxParticipants", Duration.ofSeconds(250), 2, 250).toSeconds(),
        ask.flag("Coaching", false) ? ask.text("CallSidToCoach") : "",
        ask.link("ConferenceStatusCallback", "ConferenceStatusCallbackMethod", "POST"),
        ask.words("ConferenceStatusCallbackEvent", "start end"),
        RecordingSettings.ofRoom(ask));
  }

  private static Link wait(Ask ask) {
    return ask.has("WaitUrl")
        ? ask.link("WaitUrl", "WaitMethod", "POST")
        : ConferenceNoun.DEFAULT_MUSIC;
  }

  private static Optional<Answer> labelObjection(Ask ask) {
    var label = ask.text("Label");
    if (label.length() > LONGEST) {
      return Optional.of(Answers.error(400, 16023, "A label has up to 128 characters"));
    }
    if (label.contains("/") || label.matches("CA[0-9a-fA-F]{32}")) {
      return Optional.of(Answers.error(400, 16024, "A label has no / and is no CallSid"));
    }
    return Optional.empty();
  }
}
