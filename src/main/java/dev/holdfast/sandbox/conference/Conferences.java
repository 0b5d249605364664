package dev.holdfast.sandbox.conference;

import dev.holdfast.sandbox.call.Account;
import dev.holdfast.sandbox.call.Callbacks;
import dev.holdfast.sandbox.call.Origin;
import dev.holdfast.sandbox.call.Outbound;
import dev.holdfast.sandbox.call.Step;
import dev.holdfast.sandbox.call.Switchboard;
import dev.holdfast.sandbox.engine.Sids;
import dev.holdfast.sandbox.fault.Quirks;
import dev.holdfast.sandbox.recording.Recordings;
import dev.holdfast.sandbox.twiml.ConferenceNoun;
import dev.holdfast.sandbox.twiml.Dial;
import dev.holdfast.sandbox.twiml.Trouble;
import java.time.Duration;
import java.util.Optional;

/** The rooms of the account, and all that can be done with them. */
public final class Conferences {
  /** A call into a room that was ordered by REST. */
  public record Invitation(
      Origin origin,
      Duration timeout,
      Duration limit,
      Callbacks callbacks,
      ConferenceNoun wishes) {}

  private final Rooms rooms = new Rooms();
  private final Switchboard switchboard;
  private final Attendance attendance;
  private final Moderation moderation;
  private final RoomStep step;

  public Conferences(
      Account account, Sids sids, Quirks quirks, Switchboard switchboard, Recordings recordings) {
    var interpreter = switchboard.interpreter();
    var events = new RoomEvents(interpreter.engine(), interpreter.courier(), account);
    var audio = new RoomAudio(switchboard, quirks);
    var announcements = new Announcements(switchboard, audio, events);
    this.switchboard = switchboard;
    this.attendance =
        new Attendance(
            sids, rooms, events, audio, new RoomRecorder(recordings, quirks), switchboard);
    this.moderation =
        new Moderation(interpreter.engine(), attendance, audio, events, announcements, quirks);
    this.step = new RoomStep(attendance, quirks, recordings);
  }

  public Rooms rooms() {
    return rooms;
  }

  public Moderation moderation() {
    return moderation;
  }

  /** The step that carries out a Dial with a Conference. */
  public Step<Dial> dial() {
    return step;
  }

  /** The live room of this name, opened if there is none. */
  public Conference open(String name) {
    return attendance.open(name);
  }

  public Optional<Trouble> objection(Conference room, ConferenceNoun wishes) {
    return attendance.objection(room, wishes);
  }

  /** Calls somebody into a room. */
  public Participant invite(Conference room, Invitation invitation) {
    var seat = new Seat(attendance, switchboard, room, invitation.wishes());
    var call =
        switchboard.dialOut(
            new Outbound(
                invitation.origin(),
                invitation.timeout(),
                invitation.limit(),
                invitation.callbacks(),
                seat));
    return seat.reserve(call);
  }
}
