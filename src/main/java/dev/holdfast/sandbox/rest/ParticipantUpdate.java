package dev.holdfast.sandbox.rest;

import dev.holdfast.sandbox.conference.Conference;
import dev.holdfast.sandbox.conference.Moderation;
import dev.holdfast.sandbox.conference.Participant;
import dev.holdfast.sandbox.conference.Refusal;
import dev.holdfast.sandbox.fault.Quirk;
import dev.holdfast.sandbox.fault.Quirks;
import dev.holdfast.sandbox.wire.Link;
import dev.holdfast.sandbox.wire.Reaction.Answer;
import java.util.List;
import java.util.Optional;

/** Applies what a participant update asks for, after all of it was found to be allowed. */
final class ParticipantUpdate {
  private static final List<String> URLS = List.of("HoldUrl", "AnnounceUrl");

  private final Moderation moderation;
  private final Quirks quirks;

  ParticipantUpdate(Moderation moderation, Quirks quirks) {
    this.moderation = moderation;
    this.quirks = quirks;
  }

  Optional<Answer> apply(Conference room, Participant one, Ask ask) {
    if (!one.joined()) {
      return Optional.of(Answers.error(400, 16099, "The participant has not joined yet"));
    }
    for (String name : URLS) {
      if (ask.has(name) && !ask.link(name, name, "GET").isAbsolute()) {
        return Optional.of(Answers.error(400, 20422, name + " is not a valid URL"));
      }
    }
    // Before the hold, so that both in one request take effect together.
    if (ask.has("EndConferenceOnExit")) {
      moderation.endOnExit(room, one, ask.flag("EndConferenceOnExit", false));
    }
    Optional<Refusal> refused = ask.has("Hold") ? hold(room, one, ask) : Optional.empty();
    if (refused.isEmpty() && (ask.has("Coaching") || ask.has("CallSidToCoach"))) {
      var on = ask.flag("Coaching", one.coaching());
      refused = moderation.coach(room, one, on, ask.text("CallSidToCoach"));
    }
    if (refused.isEmpty()) {
      rest(room, one, ask);
    }
    return refused.map(no -> Answers.error(no.status(), no.code(), no.message()));
  }

  private Optional<Refusal> hold(Conference room, Participant one, Ask ask) {
    var method = quirks.value(Quirk.HOLD_METHOD_DEFAULT);
    return ask.flag("Hold", false)
        ? moderation.hold(room, one, ask.link("HoldUrl", "HoldMethod", method))
        : moderation.unhold(room, one);
  }

  private void rest(Conference room, Participant one, Ask ask) {
    if (ask.has("Muted")) {
      moderation.mute(room, one, ask.flag("Muted", false));
    }
    if (ask.has("WaitUrl")) {
      Link music = ask.link("WaitUrl", "WaitMethod", "POST");
      moderation.waitMusic(room, one, music);
    }
    if (ask.has("BeepOnExit")) {
      moderation.beepOnExit(room, one);
    }
    if (ask.has("AnnounceUrl")) {
      moderation.announce(room, one, ask.link("AnnounceUrl", "AnnounceMethod", "POST"));
    }
  }
}
