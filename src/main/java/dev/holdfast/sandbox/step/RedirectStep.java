package dev.holdfast.sandbox.step;

import dev.holdfast.sandbox.call.Running;
import dev.holdfast.sandbox.call.Script;
import dev.holdfast.sandbox.call.Step;
import dev.holdfast.sandbox.twiml.Redirect;
import dev.holdfast.sandbox.wire.Params;

/** Goes on with another document. */
public final class RedirectStep implements Step<Redirect> {
  @Override
  public Running begin(Redirect redirect, Script script) {
    script.open(redirect.target().from(script.document().base()), Params.NONE);
    return Running.NONE;
  }
}
