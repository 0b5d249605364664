package dev.holdfast.sandbox.step;

import dev.holdfast.sandbox.call.Running;
import dev.holdfast.sandbox.call.Script;
import dev.holdfast.sandbox.call.Step;
import dev.holdfast.sandbox.hearing.Sound;
import dev.holdfast.sandbox.twiml.Pause;

/** Is silent for a while; as the first verb it does not answer the call (reference, section 9). */
public final class PauseStep implements Step<Pause> {
  @Override
  public Running begin(Pause pause, Script script) {
    script.stage().hears(Sound.silence(script.source()));
    return Timed.lasting(script, pause.length());
  }
}
