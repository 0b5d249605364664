package dev.holdfast.web;

import dev.holdfast.call.Address;
import dev.holdfast.call.CallSid;
import dev.holdfast.call.HoldRequest;
import dev.holdfast.call.Role;
import dev.holdfast.call.Selector;
import dev.holdfast.call.Way;
import dev.holdfast.desk.AddCommand;
import dev.holdfast.desk.CallQuery;
import dev.holdfast.desk.HangUpCommand;
import dev.holdfast.desk.HoldCommand;
import dev.holdfast.desk.PlaceCommand;
import dev.holdfast.desk.ResumeCommand;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.camel.Exchange;

/** The words that read what a CRM sends: the first step of every door under {@code /v1}. */
public final class CrmWords {
  private static final int CALL = 2;
  private static final int LEG = 4;
  private static final int EVENT = 2;
  private static final int TEXT = 500;
  private static final int MESSAGE = 1_000;
  private static final Duration PATIENCE = Duration.ofSeconds(3);
  private static final int MOST_PATIENCE = 30;
  private static final List<String> STATES =
      List.of("ringing", "waiting", "talking", "on-hold", "ended");

  /** {@code POST /v1/calls/{call}/hold}. */
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
    return new HoldCommand(
        call(request),
        hold,
        fields.flag("dry_run"),
        patience(request),
        "",
        request.header(Server.CLIENT).orElse(""),
        fields.text("conference", TEXT),
        Optional.empty(),
        false);
  }

  /** {@code POST /v1/calls/{call}/resume}. */
  public ResumeCommand resume(Exchange exchange) {
    Request request = Request.of(exchange);
    Fields fields = Fields.read(request.json(), Set.of("leg", "by", "dry_run"));
    return new ResumeCommand(
        call(request),
        leg(fields),
        fields.text("by", TEXT),
        fields.flag("dry_run"),
        patience(request),
        "");
  }

  /** {@code POST /v1/calls}. */
  public PlaceCommand place(Exchange exchange) {
    Request request = Request.of(exchange);
    Fields fields = Fields.read(request.json(), Set.of("line", "to", "agent"));
    return new PlaceCommand(
        fields.required("line", TEXT),
        address("to", fields.required("to", TEXT)),
        fields.choice("agent", TEXT).map(text -> address("agent", text)),
        patience(request));
  }

  /** {@code POST /v1/calls/{call}/legs}. */
  public AddCommand add(Exchange exchange) {
    Request request = Request.of(exchange);
    Fields fields = Fields.read(request.json(), Set.of("to", "role"));
    String role = fields.word("role", List.of("customer", "agent", "guest")).orElse("guest");
    return new AddCommand(
        call(request),
        address("to", fields.required("to", TEXT)),
        Role.valueOf(role.toUpperCase(Locale.ROOT)),
        patience(request));
  }

  /** {@code DELETE /v1/calls/{call}/legs/{leg}}. */
  public HangUpCommand hangUp(Exchange exchange) {
    Request request = Request.of(exchange);
    return new HangUpCommand(call(request), sid(request.segment(LEG)), patience(request));
  }

  /** {@code GET /v1/calls}. */
  public CallQuery query(Exchange exchange) {
    Request request = Request.of(exchange);
    Optional<String> state = request.query("state");
    if (state.isPresent() && !STATES.contains(state.get())) {
      throw BadInput.malformed("'state' must be one of: " + String.join(", ", STATES) + ".");
    }
    return new CallQuery(state, request.query("line"));
  }

  /** {@code GET /v1/calls/{call}} and what lies below it. */
  public CallSid one(Exchange exchange) {
    return call(Request.of(exchange));
  }

  /** {@code /v1/events/{event}} and what lies below it. */
  public String event(Exchange exchange) {
    String id = Request.of(exchange).segment(EVENT);
    if (!id.matches("CA[0-9a-f]{32}-[0-9]{1,9}")) {
      throw BadInput.malformed("An event's id is the CallSid of its call, a dash and a number.");
    }
    return id;
  }

  private static CallSid call(Request request) {
    return sid(request.segment(CALL));
  }

  private static CallSid sid(String text) {
    if (!CallSid.isOne(text)) {
      throw BadInput.malformed("A CallSid is CA and 32 lower-case hexadecimal digits.");
    }
    return new CallSid(text);
  }

  private static Optional<Selector> leg(Fields fields) {
    return fields
        .choice("leg", TEXT)
        .map(
            text ->
                switch (text) {
                  case "customer", "agent", "guest" ->
                      new Selector.OfRole(Role.valueOf(text.toUpperCase(Locale.ROOT)));
                  case "all" -> new Selector.All();
                  default -> bySid(text);
                });
  }

  private static Selector bySid(String text) {
    if (!CallSid.isOne(text)) {
      throw BadInput.malformed("'leg' must be customer, agent, guest, all or a CallSid.");
    }
    return new Selector.OfSid(new CallSid(text));
  }

  private static Way way(Fields fields) {
    return fields
        .word("path", List.of("auto", "queue", "upgrade"))
        .map(word -> Way.valueOf(word.toUpperCase(Locale.ROOT)))
        .orElse(Way.AUTO);
  }

  private static Address address(String name, String text) {
    if (!Address.isOne(text)) {
      throw BadInput.malformed(
          "'%s' must be a number like +15550100999, client:<name> or sip:<user>@<host>."
              .formatted(name));
    }
    return new Address(text);
  }

  /** How long to wait for Twilio: RFC 7240, 3 s unless said otherwise. */
  private static Duration patience(Request request) {
    for (String preference : request.preferences()) {
      if (preference.equals("respond-async")) {
        return Duration.ZERO;
      }
      if (preference.matches("wait=[0-9]{1,4}")) {
        int seconds = Integer.parseInt(preference.substring("wait=".length()));
        return Duration.ofSeconds(Math.min(seconds, MOST_PATIENCE));
      }
    }
    return PATIENCE;
  }
}
