package dev.holdfast.sandbox.conference;

import dev.holdfast.sandbox.call.Account;
import dev.holdfast.sandbox.engine.Engine;
import dev.holdfast.sandbox.webhook.Courier;
import dev.holdfast.sandbox.webhook.Outgoing;
import dev.holdfast.sandbox.webhook.Purpose;
import dev.holdfast.sandbox.wire.Dates;
import dev.holdfast.sandbox.wire.Params;

/** Tells what happens in a room (reference, section 4.2). */
final class RoomEvents {
  private final Engine engine;
  private final Courier courier;
  private final Account account;

  RoomEvents(Engine engine, Courier courier, Account account) {
    this.engine = engine;
    this.courier = courier;
    this.account = account;
  }

  void started(Conference room) {
    tell(room, "start", "conference-start", Params.NONE);
  }

  void ended(Conference room, Ending how) {
    var ending =
        Params.NONE
            .with("CallSidEndingConference", room.endedBy())
            .with("ParticipantLabelEndingConference", room.endedByLabel())
            .with("ReasonConferenceEnded", how.text())
            .with("Reason", "The conference ended: " + how.text().replace('-', ' '));
    tell(room, "end", "conference-end", ending);
  }

  void of(Conference room, String event, String value, Participant participant) {
    tell(room, event, value, set(participant));
  }

  void left(Conference room, Participant participant, Departure why) {
    var leaving =
        set(participant)
            .with("ParticipantCallStatus", participant.call().status().text())
            .with("ReasonParticipantLeft", why.text());
    tell(room, "leave", "participant-leave", leaving);
  }

  void announced(Conference room, Params to, String url, String failure) {
    var about = to.with("AnnounceUrl", url);
    if (failure.isEmpty()) {
      tell(room, "announcement", "announcement-end", about);
    } else {
      var failed = about.with("ReasonAnnouncementFailed", failure);
      tell(room, "announcement", "announcement-fail", failed);
    }
  }

  Params identity(Conference room) {
    return Params.NONE
        .with("ConferenceSid", room.sid())
        .with("FriendlyName", room.name())
        .with("AccountSid", account.sid());
  }

  static Params set(Participant one) {
    return Params.NONE
        .with("CallSid", one.call().sid())
        .with("Muted", String.valueOf(one.muted()))
        .with("Hold", String.valueOf(one.held()))
        .with("Coaching", String.valueOf(one.coaching()))
        .with("EndConferenceOnExit", String.valueOf(one.endOnExit()))
        .with("StartConferenceOnEnter", String.valueOf(one.startOnEnter()))
        .with("ParticipantLabel", one.label());
  }

  private void tell(Conference room, String event, String value, Params extra) {
    // The number counts what happens, told or not: it is the order of events.
    int number = room.nextSequence();
    if (!room.tells(event)) {
      return;
    }
    var params =
        identity(room)
            .with("SequenceNumber", String.valueOf(number))
            .with("Timestamp", Dates.rfc2822(engine.now()))
            .with("StatusCallbackEvent", value)
            .plus(extra);
    var call = params.text("CallSid", "");
    courier.tell(new Outgoing(Purpose.CONFERENCE_EVENT, room.statusCallback(), params, call));
  }
}
