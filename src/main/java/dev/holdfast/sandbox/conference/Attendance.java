package dev.holdfast.sandbox.conference;

import dev.holdfast.sandbox.call.Call;
import dev.holdfast.sandbox.call.CallStatus;
import dev.holdfast.sandbox.call.Switchboard;
import dev.holdfast.sandbox.engine.Engine;
import dev.holdfast.sandbox.engine.Sids;
import dev.holdfast.sandbox.twiml.ConferenceNoun;
import dev.holdfast.sandbox.twiml.Trouble;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The life of rooms: they open with the first who comes, start, lose people, and end.
 *
 * <p>All ways out of a room lead through {@link #leave} or {@link #end}; both tell the room's
 * callbacks first and then let the leg go on.
 */
final class Attendance {
  private final Engine engine;
  private final Sids sids;
  private final Rooms rooms;
  private final RoomEvents events;
  private final RoomAudio audio;
  private final RoomRecorder recorder;
  private final Switchboard switchboard;

  Attendance(
      Sids sids,
      Rooms rooms,
      RoomEvents events,
      RoomAudio audio,
      RoomRecorder recorder,
      Switchboard switchboard) {
    this.engine = switchboard.interpreter().engine();
    this.sids = sids;
    this.rooms = rooms;
    this.events = events;
    this.audio = audio;
    this.recorder = recorder;
    this.switchboard = switchboard;
  }

  /** The live room of this name, opened if there is none. */
  Conference open(String name) {
    return rooms.live(name).orElseGet(() -> create(name));
  }

  /** Why this leg may not come in, if it may not. */
  Optional<Trouble> objection(Conference room, ConferenceNoun wishes) {
    if (room.hasLabel(wishes.label())) {
      return Optional.of(new Trouble(16025, "The label is used by another participant"));
    }
    return room.participants().size() >= wishes.maxParticipants()
        ? Optional.of(new Trouble(16020, "The conference is full"))
        : Optional.empty();
  }

  Participant admit(Conference room, Call call, ConferenceNoun wishes, Consumer<Departure> exit) {
    var participant = new Participant(call, wishes, now(), exit);
    room.add(participant);
    return participant;
  }

  /** A leg that was admitted is up, and in. */
  void join(Conference room, Participant participant, ConferenceNoun wishes) {
    participant.join(now());
    recorder.wish(room, wishes.recording());
    room.joinedBy(wishes.statusCallback(), wishes.events(), now());
    events.of(room, "join", "participant-join", participant);
    if (room.start(now())) {
      events.started(room);
    }
    recorder.refresh(room);
    refresh(room);
  }

  /** Takes one out; the room ends with a participant that ends it, and with the last. */
  void leave(Conference room, Participant participant, Departure why) {
    var wasIn = participant.joined();
    if (!room.remove(participant)) {
      return;
    }
    events.left(room, participant, why);
    participant.depart(why);
    var call = participant.call();
    if (wasIn && participant.endOnExit()) {
      end(
          room,
          Ending.ofModerator(why),
          Departure.MODERATOR_ENDED,
          call.sid(),
          participant.label());
    } else if (room.participants().isEmpty()) {
      complete(room, Ending.ofLast(why), call.sid(), participant.label());
    } else {
      refresh(room);
    }
  }

  /** Ends it for all: those who are in go on, those who are being called are not called more. */
  void end(Conference room, Ending how, Departure departure, String callSid, String label) {
    if (room.isOver()) {
      return;
    }
    over(room, how, callSid, label);
    for (Participant one : room.participants()) {
      var rings = !one.joined();
      room.remove(one);
      events.left(room, one, departure);
      one.depart(departure);
      if (rings) {
        switchboard.end(one.call(), CallStatus.CANCELED);
      }
    }
    recorder.ended(room);
    events.ended(room, how);
  }

  void refresh(Conference room) {
    audio.refresh(room, one -> leave(room, one, Departure.ADD_FAILED));
  }

  private void complete(Conference room, Ending how, String callSid, String label) {
    if (!room.isOver()) {
      over(room, how, callSid, label);
      recorder.ended(room);
      events.ended(room, how);
    }
  }

  private void over(Conference room, Ending how, String callSid, String label) {
    room.end(how, callSid, label, now());
    rooms.over(room);
  }

  private Conference create(String name) {
    var room = new Conference(sids.next("CF"), name, now());
    rooms.add(room);
    return room;
  }

  private Instant now() {
    return engine.now();
  }
}
