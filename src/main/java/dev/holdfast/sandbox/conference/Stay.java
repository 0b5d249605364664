package dev.holdfast.sandbox.conference;

import dev.holdfast.sandbox.call.Call;
import dev.holdfast.sandbox.call.Running;
import dev.holdfast.sandbox.call.Script;
import dev.holdfast.sandbox.call.Sequel;
import dev.holdfast.sandbox.call.Stop;
import dev.holdfast.sandbox.engine.Timer;
import dev.holdfast.sandbox.fault.Quirk;
import dev.holdfast.sandbox.fault.Quirks;
import dev.holdfast.sandbox.recording.DialTape;
import dev.holdfast.sandbox.twiml.ConferenceNoun;
import dev.holdfast.sandbox.twiml.Dial;
import dev.holdfast.sandbox.wire.Params;
import java.time.Duration;
import java.util.Optional;

/**
 * The time a leg spends in a room through its Dial, and what follows: the action takes the leg
 * over, without one the next verb does. When the leg itself is hung up or redirected the action is
 * only told (reference 2.2, open points 1 and 5).
 */
final class Stay implements Running {
  private final Attendance attendance;
  private final Quirks quirks;
  private final Dial dial;
  private final ConferenceNoun wishes;
  private final Script script;
  private final Call call;
  private final Sequel sequel;
  private final DialTape tape;
  private Optional<Conference> room = Optional.empty();
  private Optional<Participant> participant = Optional.empty();
  private Timer timer = Timer.NONE;
  private boolean stopped;

  Stay(
      Attendance attendance,
      Quirks quirks,
      Dial dial,
      ConferenceNoun wishes,
      Script script,
      Call call,
      DialTape tape) {
    this.attendance = attendance;
    this.quirks = quirks;
    this.dial = dial;
    this.wishes = wishes;
    this.script = script;
    this.call = call;
    this.sequel = new Sequel(script, dial.action());
    this.tape = tape;
  }

  void begin(boolean slowly) {
    if (slowly) {
      timer = script.interpreter().engine().after(Duration.ofSeconds(1), this::enter);
    } else {
      enter();
    }
  }

  @Override
  public void stop(Stop why) {
    stopped = true;
    timer.cancel();
    leave(why == Stop.REDIRECTED ? Departure.UPDATED : Departure.HUNG_UP);
    sequel.interrupted(why, quirks, answered());
  }

  @Override
  public void press(char key) {
    if (key == '*' && dial.hangupOnStar()) {
      leave(Departure.DIAL_ENDED);
    }
  }

  private void enter() {
    var entered = attendance.open(wishes.room());
    var objection = attendance.objection(entered, wishes);
    if (objection.isPresent()) {
      // It does not join but goes on with the next verb (reference 4.1).
      script.log(objection.get(), script.document().base());
      script.finished();
      return;
    }
    var admitted = attendance.admit(entered, call, wishes, this::left);
    room = Optional.of(entered);
    participant = Optional.of(admitted);
    timer =
        script.interpreter().engine().after(dial.timeLimit(), () -> leave(Departure.DIAL_ENDED));
    tape.joined();
    attendance.join(entered, admitted, wishes);
  }

  private void leave(Departure why) {
    if (room.isPresent() && participant.isPresent()) {
      attendance.leave(room.get(), participant.get(), why);
    }
  }

  private void left(Departure why) {
    timer.cancel();
    if (stopped) {
      return;
    }
    if (why == Departure.KICKED && quirks.is(Quirk.PARTICIPANT_ACTION_ANSWER, "ignored")) {
      sequel.tell(answered());
      script.end(Stop.FINISHED);
    } else {
      sequel.follow(answered());
    }
  }

  /** What the action is told; with the Dial its recording ends. */
  private Params answered() {
    return Params.NONE.with("DialCallStatus", "answered").plus(tape.end());
  }
}
