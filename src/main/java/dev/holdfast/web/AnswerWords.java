package dev.holdfast.web;

import dev.holdfast.call.Failure;
import dev.holdfast.call.Refusal;
import dev.holdfast.desk.Reply;
import dev.holdfast.word.Word;
import java.util.Locale;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.Message;

/** The words that answer a CRM. */
public final class AnswerWords {
  static final String RETRY_AFTER = "Retry-After";

  private final Tickets tickets;

  public AnswerWords(Tickets tickets) {
    this.tickets = tickets;
  }

  @Word("Makes an answer of a reply.")
  public Answer of(Reply reply) {
    if (reply instanceof Reply.OfCall one) {
      return ofCall(one);
    }
    if (reply instanceof Reply.OfPlan dry) {
      return Answer.of(200, Shapes.of(dry));
    }
    if (reply instanceof Reply.OfCalls some) {
      return Answer.of(200, Shapes.of(some));
    }
    if (reply instanceof Reply.OfTimeline timeline) {
      return Answer.of(200, Shapes.of(timeline));
    }
    if (reply instanceof Reply.OfBoard board) {
      return Answer.of(200, BoardShape.of(board.sight()));
    }
    if (reply instanceof Reply.OfDelivery one) {
      return Answer.of(200, DeliveryShape.of(one.delivery()));
    }
    if (reply instanceof Reply.OfDeliveries some) {
      return Answer.of(200, DeliveryShape.All.of(some.deliveries()));
    }
    if (reply instanceof Reply.No no) {
      return refused(no);
    }
    return failed(((Reply.Failed) reply).failure());
  }

  @Word("Makes an answer of a request that could not be read.")
  public Answer unreadable(BadInput input) {
    return Answer.of(input.problem(), Map.of());
  }

  @Word("Makes an answer of one that is known already.")
  public Answer known(Known answered) {
    return answered.answer();
  }

  @Word("Makes an answer for one command too many.")
  public Answer tooMany() {
    return Answer.of(Errors.TOO_MANY, Map.of(RETRY_AFTER, "1"));
  }

  @Word("Makes an answer for a time without a record.")
  public Answer recordAway() {
    return Answer.of(
        Problem.of(
            503, "record-away", "Nothing was done: the record cannot be reached. Try again."),
        Map.of(RETRY_AFTER, "2"));
  }

  @Word("Makes an answer for what should not have happened.")
  public Answer broken() {
    return Answer.of(
        Problem.of(500, "internal", "Something broke here; look at the call before you try again."),
        Map.of());
  }

  @Word(
      "Keeps the answer for repeats, and writes status and headers; what is returned becomes JSON.")
  public Object write(Exchange exchange, Answer answer) {
    tickets.giveBack(exchange, answer);
    Message message = exchange.getMessage();
    message.removeHeaders("*");
    message.setHeader(Exchange.HTTP_RESPONSE_CODE, answer.status());
    message.setHeader(Exchange.CONTENT_TYPE, answer.contentType());
    answer.headers().forEach(message::setHeader);
    return answer.body();
  }

  private static Answer ofCall(Reply.OfCall one) {
    Object body = Shapes.of(one.call());
    return switch (one.outcome()) {
      case SHOWN -> Answer.of(200, body);
      case ASKED -> Answer.of(202, body);
      case MADE ->
          new Answer(
              201,
              Answer.JSON,
              Map.of("Location", "/v1/calls/" + one.call().call().id().value()),
              body);
    };
  }

  static Answer refused(Reply.No no) {
    Refusal refusal = no.refusal();
    String code = refusal.code().name().toLowerCase(Locale.ROOT).replace('_', '-');
    Map<String, String> headers =
        no.retryAfter()
            .map(later -> Map.of(RETRY_AFTER, String.valueOf(later.toSeconds())))
            .orElse(Map.of());
    Problem problem =
        Problem.of(status(refusal.code()), code, refusal.detail()).by(refusal.policy().orElse(""));
    return Answer.of(problem, headers);
  }

  private static int status(Refusal.Code code) {
    return switch (code) {
      case UNKNOWN_CALL, UNKNOWN_LEG, UNKNOWN_EVENT -> 404;
      case FORBIDDEN_BY_POLICY -> 403;
      case RINGING, WAITING, IN_TRANSITION, LEAVING, PARKED -> 409;
      case CALL_ENDED, LEG_ENDED -> 410;
      case UNKNOWN_LINE, AMBIGUOUS_LEG, NOT_SUPPORTED, MUSIC_NOT_ALLOWED, REFUSED_BY_POLICY -> 422;
    };
  }

  private static Answer failed(Failure failure) {
    return switch (failure.kind()) {
      case NOT_REACHED ->
          Answer.of(
              Problem.of(
                  503,
                  "twilio-unreachable",
                  "Nothing was done: " + failure.detail() + ". Try again."),
              Map.of(RETRY_AFTER, "5"));
      case REFUSED ->
          Answer.of(Problem.of(502, "twilio-refused", failure.detail() + "."), Map.of());
      case NOT_SHOWN -> Answer.of(Problem.of(502, "not-shown", failure.detail()), Map.of());
    };
  }
}
