package dev.holdfast.sandbox.dial;

import dev.holdfast.sandbox.call.LegStage;
import dev.holdfast.sandbox.call.Running;
import dev.holdfast.sandbox.call.Script;
import dev.holdfast.sandbox.call.Step;
import dev.holdfast.sandbox.call.Switchboard;
import dev.holdfast.sandbox.fault.Quirks;
import dev.holdfast.sandbox.hearing.Sound;
import dev.holdfast.sandbox.recording.Recordings;
import dev.holdfast.sandbox.twiml.Dial;
import dev.holdfast.sandbox.twiml.Endpoints;

/** A Dial that rings phones. */
public final class PhoneStep implements Step<Dial> {
  private final Switchboard switchboard;
  private final Quirks quirks;
  private final Recordings recordings;

  public PhoneStep(Switchboard switchboard, Quirks quirks, Recordings recordings) {
    this.switchboard = switchboard;
    this.quirks = quirks;
    this.recordings = recordings;
  }

  @Override
  public Running begin(Dial dial, Script script) {
    if (!(script.stage() instanceof LegStage leg) || !(dial.noun() instanceof Endpoints phones)) {
      throw new IllegalStateException("a Dial runs on a leg, to phones");
    }
    if (!dial.answerOnBridge()) {
      leg.needsMedia();
    }
    if (script.isOver()) {
      return Running.NONE;
    }
    leg.hears(Sound.ringback());
    var placed = phones.from(script.document().base());
    var tape = recordings.tape(dial, script, leg.call());
    var dialing = new Dialing(switchboard, quirks, dial, script, leg.call(), tape);
    dialing.ring(placed);
    return dialing;
  }
}
