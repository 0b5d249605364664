package dev.holdfast.sandbox.step;

import dev.holdfast.sandbox.call.Script;
import dev.holdfast.sandbox.twiml.Trouble;
import dev.holdfast.sandbox.webhook.Outgoing;
import dev.holdfast.sandbox.webhook.Purpose;
import dev.holdfast.sandbox.wire.Link;
import dev.holdfast.sandbox.wire.Params;

/** The URL that a verb gives its result to; one that says nothing means its own document. */
record Action(Link link, Script script) {

  static Action of(Link said, Script script) {
    return new Action(said.from(script.document().base()), script);
  }

  /** Asks it; its answer is carried out instead of the rest of the document. */
  void take(Params result) {
    if (link.isAbsolute()) {
      script.open(link, result);
    } else {
      var message = "The action '" + link.url() + "' is relative in a document without a URL";
      script.fail(new Trouble(15004, message), link.url());
    }
  }

  /** Asks it when nobody is there any more who could obey its answer. */
  void tell(Params result) {
    if (link.isAbsolute()) {
      var stage = script.stage();
      var params = stage.identity().plus(result);
      script
          .interpreter()
          .courier()
          .tell(new Outgoing(Purpose.CONTROL, link, params, stage.callSid()));
    }
  }
}
