package dev.holdfast.sandbox.rest;

import dev.holdfast.sandbox.call.Beginning;
import dev.holdfast.sandbox.call.Direction;
import dev.holdfast.sandbox.call.Origin;
import dev.holdfast.sandbox.call.Outbound;
import dev.holdfast.sandbox.call.Switchboard;
import dev.holdfast.sandbox.recording.Recordings;
import dev.holdfast.sandbox.twiml.Document;
import dev.holdfast.sandbox.twiml.Reading.Illegible;
import dev.holdfast.sandbox.twiml.Reading.Legible;
import dev.holdfast.sandbox.twiml.TwimlReader;
import dev.holdfast.sandbox.wire.Params;
import dev.holdfast.sandbox.wire.Reaction.Answer;
import java.util.Optional;

/** Creates a call: rings somebody, and gives the leg a document when it is answered. */
final class CallCreation {
  private static final int LONGEST_TWIML = 4000;
  private static final int DAY = 86_400;

  private final Switchboard switchboard;
  private final Recordings recordings;
  private final CallJson json;

  CallCreation(CallJson json, Switchboard switchboard, Recordings recordings) {
    this.switchboard = switchboard;
    this.recordings = recordings;
    this.json = json;
  }

  Answer create(Ask ask) {
    var refused =
        Addresses.objection(ask)
            .or(() -> documentObjection(ask))
            .or(() -> RecordingSettings.objection(ask));
    if (refused.isPresent()) {
      return refused.get();
    }
    var origin = new Origin(ask.text("From"), ask.text("To"), Direction.OUTBOUND_API, "");
    var outbound =
        new Outbound(
            origin,
            ask.seconds("Timeout", Outbound.DEFAULT_TIMEOUT, 1, 600),
            ask.seconds("TimeLimit", Outbound.DEFAULT_LIMIT, 1, DAY),
            CallSettings.callbacks(ask),
            beginning(ask));
    var call = switchboard.dialOut(outbound);
    recordings.startWhenUp(call, RecordingSettings.wished(ask));
    call.fallsBackTo(ask.link("FallbackUrl", "FallbackMethod", "POST"));
    return Answers.created(json.of(call));
  }

  private Beginning beginning(Ask ask) {
    // Twiml is ignored if Url is given as well (reference 1.2).
    if (ask.has("Url")) {
      var link = ask.link("Url", "Method", "POST");
      return call -> switchboard.start(call).open(link, Params.NONE);
    }
    var document = inline(ask);
    return call -> switchboard.start(call).run(document);
  }

  private static Document inline(Ask ask) {
    return TwimlReader.read(ask.text("Twiml"), "") instanceof Legible good
        ? good.document()
        : Document.of("");
  }

  private static Optional<Answer> documentObjection(Ask ask) {
    if (ask.has("ApplicationSid")) {
      return Optional.of(Answers.unsupported("ApplicationSid"));
    }
    if (ask.has("Url")) {
      var link = ask.link("Url", "Method", "POST");
      return link.isAbsolute()
          ? Optional.empty()
          : Optional.of(Answers.error(400, 21205, "Url is not a valid URL: " + link.url()));
    }
    if (!ask.has("Twiml")) {
      return Optional.of(Answers.error(400, 21205, "Url, Twiml or ApplicationSid is required"));
    }
    if (ask.text("Twiml").length() > LONGEST_TWIML) {
      return Optional.of(Answers.error(400, 20422, "Twiml is longer than 4000 characters"));
    }
    return TwimlReader.read(ask.text("Twiml"), "") instanceof Illegible bad
        ? Optional.of(Answers.error(400, bad.trouble().code(), bad.trouble().message()))
        : Optional.empty();
  }
}
