package dev.holdfast.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.xml.XmlMapper;
import dev.holdfast.call.Act;
import dev.holdfast.call.CallSid;
import dev.holdfast.call.HoldRequest;
import dev.holdfast.call.Role;
import dev.holdfast.call.Selector;
import dev.holdfast.call.Way;
import dev.holdfast.desk.HoldCommand;
import dev.holdfast.desk.Occasion;
import dev.holdfast.desk.Reach;
import dev.holdfast.desk.ResumeCommand;
import dev.holdfast.word.Word;
import java.io.IOException;
import java.util.Optional;
import org.apache.camel.Exchange;

/**
 * The words for doors of a CRM that speaks XML: one element, whose attributes and children without
 * children are the fields. How they are called there the route says; an empty name means that this
 * CRM does not tell. A document type is refused, so that no entity is ever looked up.
 */
public final class XmlWords {
  private static final XmlMapper XML = new XmlMapper();

  private final Reach reach;
  private final Tickets tickets;
  private final AnswerWords answers;
  private final ObjectMapper json;

  public XmlWords(Reach reach, Tickets tickets, AnswerWords answers, ObjectMapper json) {
    this.reach = reach;
    this.tickets = tickets;
    this.answers = answers;
    this.json = json;
  }

  @Word("Reads a hold of the customer out of these fields.")
  public HoldCommand hold(Exchange exchange, String call, String reason, String by) {
    Request request = Request.of(exchange);
    Fields fields = read(request.xml());
    HoldRequest hold =
        new HoldRequest(
            new Selector.OfRole(Role.CUSTOMER),
            Optional.empty(),
            Optional.empty(),
            fields.text(reason, Reading.TEXT),
            fields.text(by, Reading.TEXT),
            Way.AUTO);
    CallSid sid = call(request, fields, call);
    HoldCommand command =
        new HoldCommand(
            sid,
            hold,
            false,
            Reading.patience(request),
            "",
            request.client(),
            Optional.empty(),
            Optional.empty(),
            new Act.Nothing(sid),
            Occasion.UNKNOWN);
    tickets.take(exchange, request);
    return command;
  }

  @Word("Reads a resume of all that are held out of these fields.")
  public ResumeCommand resume(Exchange exchange, String call, String by) {
    Request request = Request.of(exchange);
    Fields fields = read(request.xml());
    ResumeCommand command =
        new ResumeCommand(
            call(request, fields, call),
            Optional.empty(),
            fields.text(by, Reading.TEXT),
            false,
            Reading.patience(request),
            "");
    tickets.take(exchange, request);
    return command;
  }

  @Word("Writes an answer as XML: a call, or a problem.")
  public String write(Exchange exchange, Answer answer) {
    boolean problem = answer.contentType().equals(Answer.PROBLEM);
    try {
      byte[] body = json.writeValueAsBytes(answers.write(exchange, answer));
      exchange.getMessage().setHeader(Exchange.CONTENT_TYPE, "application/xml; charset=utf-8");
      return XML.writer()
          .withRootName(problem ? "problem" : "call")
          .writeValueAsString(json.readTree(body));
    } catch (IOException impossible) {
      throw new IllegalStateException("what is answered is always JSON", impossible);
    }
  }

  private CallSid call(Request request, Fields fields, String name) {
    CallSid sid = Reading.sid(fields.required(name, Reading.TEXT));
    CrmWords.seen(reach.hides(request.client(), sid));
    return sid;
  }

  private static Fields read(byte[] body) {
    try {
      JsonNode tree = XML.readTree(body);
      if (tree instanceof ObjectNode object) {
        return Fields.of(object);
      }
    } catch (JsonProcessingException broken) {
      throw BadInput.malformed("The body is not XML.");
    } catch (IOException broken) {
      throw BadInput.malformed("The body cannot be read as XML.");
    }
    throw BadInput.malformed("The body must be one XML element with others in it.");
  }
}
