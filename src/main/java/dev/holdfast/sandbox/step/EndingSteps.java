package dev.holdfast.sandbox.step;

import dev.holdfast.sandbox.call.Running;
import dev.holdfast.sandbox.call.Script;
import dev.holdfast.sandbox.call.Stop;
import dev.holdfast.sandbox.twiml.Hangup;
import dev.holdfast.sandbox.twiml.Reject;
import dev.holdfast.sandbox.twiml.Trouble;
import dev.holdfast.sandbox.twiml.Unsupported;

/** The verbs that end a document, and the ones that the sandbox has not. */
public final class EndingSteps {
  private EndingSteps() {}

  /** Answers, if nothing has, and hangs up. */
  public static Running hangUp(Hangup verb, Script script) {
    script.stage().needsMedia();
    script.end(Stop.ENDED);
    return Running.NONE;
  }

  public static Running reject(Reject verb, Script script) {
    script.end(verb.reason().equals("busy") ? Stop.REJECTED_BUSY : Stop.REJECTED);
    return Running.NONE;
  }

  /** Refuses loudly: going on as if nothing were would prove what is not true. */
  public static Running refuse(Unsupported verb, Script script) {
    var message = "The sandbox does not support <" + verb.name() + "> yet";
    script.fail(new Trouble(Trouble.STOPPED, message), script.document().base());
    return Running.NONE;
  }
}
