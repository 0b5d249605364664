package dev.holdfast.sandbox.conference;

import dev.holdfast.sandbox.call.LegStage;
import dev.holdfast.sandbox.call.Running;
import dev.holdfast.sandbox.call.Script;
import dev.holdfast.sandbox.call.Step;
import dev.holdfast.sandbox.fault.Quirk;
import dev.holdfast.sandbox.fault.Quirks;
import dev.holdfast.sandbox.hearing.Sound;
import dev.holdfast.sandbox.recording.Recordings;
import dev.holdfast.sandbox.twiml.ConferenceNoun;
import dev.holdfast.sandbox.twiml.Dial;

/** A Dial into a room; the stay does the rest. */
final class RoomStep implements Step<Dial> {
  private final Attendance attendance;
  private final Quirks quirks;
  private final Recordings recordings;

  RoomStep(Attendance attendance, Quirks quirks, Recordings recordings) {
    this.attendance = attendance;
    this.quirks = quirks;
    this.recordings = recordings;
  }

  @Override
  public Running begin(Dial dial, Script script) {
    if (!(script.stage() instanceof LegStage leg)
        || !(dial.noun() instanceof ConferenceNoun wishes)) {
      throw new IllegalStateException("a Dial runs on a leg, into a conference");
    }
    leg.needsMedia();
    if (script.isOver()) {
      return Running.NONE;
    }
    leg.hears(Sound.silence(script.source()));
    var placed = wishes.from(script.document().base());
    var tape = recordings.tape(dial, script, leg.call());
    var stay = new Stay(attendance, quirks, dial, placed, script, leg.call(), tape);
    stay.begin(quirks.is(Quirk.CONFERENCE_JOIN_TAKES, "one_second"));
    return stay;
  }
}
