package dev.holdfast.sandbox.rest;

import dev.holdfast.sandbox.twiml.Endpoint;
import dev.holdfast.sandbox.wire.Reaction.Answer;
import java.util.Optional;

/** Says what is wrong with the ends of a call that is ordered by REST. */
final class Addresses {
  private Addresses() {}

  static Optional<Answer> objection(Ask ask) {
    var to = ask.text("To");
    var from = ask.text("From");
    if (to.isEmpty()) {
      return Optional.of(Answers.error(400, 21201, "No 'To' number is specified"));
    }
    if (from.isEmpty()) {
      return Optional.of(Answers.error(400, 21213, "No 'From' number is specified"));
    }
    if (!Endpoint.isAddress(to)) {
      return Optional.of(Answers.error(400, 21211, "The 'To' number is not valid: " + to));
    }
    return Endpoint.isAddress(from)
        ? Optional.empty()
        : Optional.of(Answers.error(400, 21212, "The 'From' number is not valid: " + from));
  }
}
