package dev.holdfast.sandbox.call;

import dev.holdfast.sandbox.fault.Quirk;
import dev.holdfast.sandbox.fault.Quirks;
import dev.holdfast.sandbox.twiml.Trouble;
import dev.holdfast.sandbox.webhook.Outgoing;
import dev.holdfast.sandbox.webhook.Purpose;
import dev.holdfast.sandbox.wire.Link;
import dev.holdfast.sandbox.wire.Params;
import java.util.Optional;

/**
 * What follows when a verb that has an action is through: the action takes the leg over, without
 * one the next verb does. Where the leg itself has been taken away, the action is only told.
 */
public final class Sequel {
  private final Script script;
  private final Optional<Link> action;

  private Sequel(Script script, Optional<Link> action) {
    this.script = script;
    this.action = action;
  }

  /** The action as it reads from the document that is carried out now; it may be absent. */
  public Sequel(Script script, Link action) {
    this(
        script, Optional.of(action).filter(Link::isPresent).map(link -> link.from(baseOf(script))));
  }

  /** For verbs whose action, left out, is the document that they stand in (reference 9). */
  public static Sequel orSameDocument(Script script, Link action) {
    return new Sequel(script, Optional.of(action.from(baseOf(script))));
  }

  public void follow(Params params) {
    action.ifPresentOrElse(link -> open(link, params), script::finished);
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
    action.filter(Link::isAbsolute).ifPresent(link -> send(link, params));
  }

  private void open(Link link, Params params) {
    if (link.isAbsolute()) {
      script.open(link, params);
    } else {
      var message = "The action '" + link.url() + "' is relative in a document without a URL";
      script.fail(new Trouble(15004, message), link.url());
    }
  }

  private void send(Link link, Params params) {
    var stage = script.stage();
    var all = stage.identity().over(params);
    var told = new Outgoing(Purpose.CONTROL, link, all, stage.callSid());
    script.interpreter().courier().tell(told);
  }

  private static String baseOf(Script script) {
    return script.document().base();
  }
}
