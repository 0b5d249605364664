package dev.holdfast.sandbox.call;

import dev.holdfast.sandbox.fault.Quirk;
import dev.holdfast.sandbox.fault.Quirks;
import dev.holdfast.sandbox.twiml.Trouble;
import dev.holdfast.sandbox.webhook.Outgoing;
import dev.holdfast.sandbox.webhook.Purpose;
import dev.holdfast.sandbox.wire.Link;
import dev.holdfast.sandbox.wire.Params;

/**
 * What follows when a verb that has an action is through: the action takes the leg over, without
 * one the next verb does. Where the leg itself has been taken away, the action is only told.
 */
public final class Sequel {
  private final Script script;
  private final Link action;

  /** The action as it reads from the document that is carried out now; it may be absent. */
  public Sequel(Script script, Link action) {
    this.script = script;
    this.action = action.isPresent() ? action.from(script.document().base()) : action;
  }

  public void follow(Params params) {
    if (!action.isPresent()) {
      script.finished();
    } else if (action.isAbsolute()) {
      script.open(action, params);
    } else {
      var message = "The action '" + action.url() + "' is relative in a document without a URL";
      script.fail(new Trouble(15004, message), action.url());
    }
  }

  /**
   * The leg was hung up or redirected in the middle of the verb (reference 2.2, points 1 and 5).
   */
  public void interrupted(Stop why, Quirks quirks, Params params) {
    var quirk =
        why == Stop.REDIRECTED ? Quirk.DIAL_ACTION_ON_OWN_REDIRECT : Quirk.DIAL_ACTION_ON_HANG_UP;
    if (quirks.is(quirk, "requested_answer_ignored")) {
      tell(params);
    }
  }

  /** Asks the action too, but what it answers changes nothing. */
  public void tell(Params params) {
    if (action.isPresent() && action.isAbsolute()) {
      var stage = script.stage();
      var all = stage.identity().over(params);
      var told = new Outgoing(Purpose.CONTROL, action, all, stage.callSid());
      script.interpreter().courier().tell(told);
    }
  }
}
