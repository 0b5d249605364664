package dev.holdfast.sandbox.conference;

import dev.holdfast.sandbox.call.Beginning;
import dev.holdfast.sandbox.call.Call;
import dev.holdfast.sandbox.call.Occupation;
import dev.holdfast.sandbox.call.Stop;
import dev.holdfast.sandbox.call.Switchboard;
import dev.holdfast.sandbox.twiml.ConferenceNoun;
import java.util.Optional;

/**
 * The place of a leg that was called into a room by REST. It has no document, so when it leaves the
 * room its call ends.
 */
final class Seat implements Beginning, Occupation {
  private final Attendance attendance;
  private final Switchboard switchboard;
  private final Conference room;
  private final ConferenceNoun wishes;
  private Optional<Participant> participant = Optional.empty();
  private boolean stopped;

  Seat(Attendance attendance, Switchboard switchboard, Conference room, ConferenceNoun wishes) {
    this.attendance = attendance;
    this.switchboard = switchboard;
    this.room = room;
    this.wishes = wishes;
  }

  Participant reserve(Call call) {
    var reserved = attendance.admit(room, call, wishes, why -> left(call));
    participant = Optional.of(reserved);
    return reserved;
  }

  @Override
  public void up(Call call) {
    call.busyWith(this);
    participant.ifPresent(one -> attendance.join(room, one, wishes));
  }

  @Override
  public void failed(Call call) {
    stopped = true;
    leave(Departure.ADD_FAILED);
  }

  @Override
  public void stop(Stop why) {
    stopped = true;
    leave(why == Stop.REDIRECTED ? Departure.UPDATED : Departure.HUNG_UP);
  }

  private void leave(Departure why) {
    participant.ifPresent(one -> attendance.leave(room, one, why));
  }

  private void left(Call call) {
    if (!stopped && call.isUp()) {
      stopped = true;
      switchboard.hangUp(call);
    }
  }
}
