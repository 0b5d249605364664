package dev.holdfast.web;

import static dev.holdfast.web.Reading.TEXT;
import static dev.holdfast.web.Reading.address;
import static dev.holdfast.web.Reading.leg;
import static dev.holdfast.web.Reading.patience;
import static dev.holdfast.web.Reading.sid;
import static dev.holdfast.web.Reading.way;

import dev.holdfast.call.Act;
import dev.holdfast.call.CallSid;
import dev.holdfast.call.HoldRequest;
import dev.holdfast.call.Role;
import dev.holdfast.call.Selector;
import dev.holdfast.desk.AddCommand;
import dev.holdfast.desk.BoardQuery;
import dev.holdfast.desk.CallQuery;
import dev.holdfast.desk.HangUpCommand;
import dev.holdfast.desk.HoldCommand;
import dev.holdfast.desk.Occasion;
import dev.holdfast.desk.PlaceCommand;
import dev.holdfast.desk.Reach;
import dev.holdfast.desk.Reply;
import dev.holdfast.desk.ResumeCommand;
import dev.holdfast.word.Word;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.camel.Exchange;

/**
 * The words that read what a CRM sends: the first step of every door under {@code /v1}. A call that
 * the client does not see goes no further than here, and neither does a repeat.
 */
public final class CrmWords {
  private static final int CALL = 2;
  private static final int LEG = 4;
  private static final int EVENT = 2;
  private static final int MESSAGE = 1_000;
  private static final List<String> STATES =
      List.of("ringing", "waiting", "talking", "on-hold", "ended");

  private final Reach reach;
  private final Tickets tickets;

  public CrmWords(Reach reach, Tickets tickets) {
    this.reach = reach;
    this.tickets = tickets;
  }

  /** {@code POST /v1/calls/{call}/hold}. */
  @Word("Reads the wish for a hold.")
  public HoldCommand hold(Exchange exchange) {
    Request request = Request.of(exchange);
    Fields fields =
        Fields.read(
            request.json(),
            Set.of("leg", "music", "message", "reason", "by", "path", "conference", "dry_run"));
    HoldRequest hold =
        new HoldRequest(
            leg(fields).orElse(new Selector.OfRole(Role.CUSTOMER)),
            fields.text("music", TEXT),
            fields.text("message", MESSAGE),
            fields.text("reason", TEXT),
            fields.text("by", TEXT),
            way(fields));
    CallSid sid = call(request);
    HoldCommand command =
        new HoldCommand(
            sid,
            hold,
            fields.flag("dry_run"),
            patience(request),
            "",
            request.client(),
            fields.text("conference", TEXT),
            Optional.empty(),
            new Act.Nothing(sid),
            Occasion.UNKNOWN);
    tickets.take(exchange, request);
    return command;
  }

  /** {@code POST /v1/calls/{call}/resume}. */
  @Word("Reads a resume.")
  public ResumeCommand resume(Exchange exchange) {
    Request request = Request.of(exchange);
    Fields fields = Fields.read(request.json(), Set.of("leg", "by", "dry_run"));
    ResumeCommand command =
        new ResumeCommand(
            call(request),
            leg(fields),
            fields.text("by", TEXT),
            fields.flag("dry_run"),
            patience(request),
            "");
    tickets.take(exchange, request);
    return command;
  }

  /** {@code POST /v1/calls}. */
  @Word("Reads the wish to place a call.")
  public PlaceCommand place(Exchange exchange) {
    Request request = Request.of(exchange);
    Fields fields = Fields.read(request.json(), Set.of("line", "to", "agent"));
    PlaceCommand command =
        new PlaceCommand(
            fields.required("line", TEXT),
            address("to", fields.required("to", TEXT)),
            fields.choice("agent", TEXT).map(text -> address("agent", text)),
            patience(request),
            Optional.empty());
    seen(reach.hidesLine(request.client(), command.line()));
    return command.as(tickets.take(exchange, request));
  }

  /** {@code POST /v1/calls/{call}/legs}. */
  @Word("Reads the wish for one more party.")
  public AddCommand add(Exchange exchange) {
    Request request = Request.of(exchange);
    Fields fields = Fields.read(request.json(), Set.of("to", "role"));
    String role = fields.word("role", List.of("customer", "agent", "guest")).orElse("guest");
    return new AddCommand(
            call(request),
            address("to", fields.required("to", TEXT)),
            Role.valueOf(role.toUpperCase(Locale.ROOT)),
            patience(request),
            Optional.empty())
        .as(tickets.take(exchange, request));
  }

  /** {@code DELETE /v1/calls/{call}/legs/{leg}}. */
  @Word("Reads the wish to hang up a leg.")
  public HangUpCommand hangUp(Exchange exchange) {
    Request request = Request.of(exchange);
    HangUpCommand command =
        new HangUpCommand(call(request), sid(request.segment(LEG)), patience(request));
    tickets.take(exchange, request);
    return command;
  }

  /** {@code GET /v1/calls}. */
  @Word("Reads which calls are asked for.")
  public CallQuery query(Exchange exchange) {
    Request request = Request.of(exchange);
    Optional<String> state = request.query("state");
    if (state.isPresent() && !STATES.contains(state.get())) {
      throw BadInput.malformed("'state' must be one of: " + String.join(", ", STATES) + ".");
    }
    return Paging.of(request, state, reach.lines(request.client()));
  }

  /** {@code GET /v1/board}. */
  @Word("Reads a look at the board.")
  public BoardQuery board(Exchange exchange) {
    Request request = Request.of(exchange);
    return new BoardQuery(
        request.client(),
        reach.lines(request.client()),
        request.query("since").map(text -> Reading.moment("since", text)));
  }

  /** {@code GET /v1/calls/{call}} and what lies below it. */
  @Word("Reads which call is asked for.")
  public CallSid one(Exchange exchange) {
    return call(Request.of(exchange));
  }

  /** {@code /v1/events/{event}} and what lies below it. */
  @Word("Reads which event is meant.")
  public String event(Exchange exchange) {
    Request request = Request.of(exchange);
    String id = request.segment(EVENT);
    if (!id.matches("CA[0-9a-f]{32}-[0-9]{1,9}")) {
      throw BadInput.malformed("An event's id is the CallSid of its call, a dash and a number.");
    }
    seen(reach.hides(request.client(), new CallSid(id.substring(0, id.indexOf('-')))));
    return id;
  }

  private CallSid call(Request request) {
    CallSid sid = sid(request.segment(CALL));
    seen(reach.hides(request.client(), sid));
    return sid;
  }

  static void seen(Optional<Reply.No> hidden) {
    if (hidden.isPresent()) {
      throw new Known(AnswerWords.refused(hidden.get()));
    }
  }
}
