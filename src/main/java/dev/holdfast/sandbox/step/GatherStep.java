package dev.holdfast.sandbox.step;

import dev.holdfast.sandbox.call.Running;
import dev.holdfast.sandbox.call.Script;
import dev.holdfast.sandbox.call.Step;
import dev.holdfast.sandbox.hearing.Sound;
import dev.holdfast.sandbox.twiml.Gather;
import dev.holdfast.sandbox.twiml.Trouble;

/** Begins a Gather, wherever its document plays; speech alone is answered by nobody here. */
public final class GatherStep implements Step<Gather> {
  @Override
  public Running begin(Gather gather, Script script) {
    script.stage().needsMedia();
    if (script.isOver()) {
      return Running.NONE;
    }
    if (!gather.hearsKeys()) {
      var message = "The sandbox understands no speech: this <Gather> ends as if nothing was said";
      script.log(new Trouble(Trouble.STOPPED, message), script.document().base());
    }
    script.stage().hears(Sound.silence(script.source()));
    var gathering = new Gathering(gather, script);
    gathering.begin();
    return gathering;
  }
}
