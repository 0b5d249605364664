package dev.holdfast.web;

import dev.holdfast.call.Address;
import dev.holdfast.call.CallSid;
import dev.holdfast.call.ConferenceEvent;
import dev.holdfast.call.ConferenceSid;
import dev.holdfast.call.Label;
import dev.holdfast.call.LegEvent;
import dev.holdfast.call.QueueSid;
import dev.holdfast.call.Room;
import dev.holdfast.desk.AnnounceWords.AnnounceRequest;
import dev.holdfast.desk.BridgeRequest;
import dev.holdfast.desk.EventWords.LegReport;
import dev.holdfast.desk.EventWords.RoomReport;
import dev.holdfast.desk.Music;
import dev.holdfast.desk.VoiceRequest;
import dev.holdfast.desk.WaitRequest;
import dev.holdfast.word.Word;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.camel.Exchange;

/**
 * The words that read what Twilio sends: the first step of every door under {@code /twilio}. What
 * we put into a URL is read from its query, which is signed; parameters that nobody knows are let
 * be.
 */
public final class WebhookWords {
  private static final Set<String> OVER =
      Set.of("completed", "busy", "no-answer", "failed", "canceled");
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");
  private static final int LONGEST_TOKEN = 200;
  private static final Address NOBODY = new Address("client:anonymous");

  @Word("Reads a leg that asks what to do.")
  public VoiceRequest voice(Exchange exchange) {
    Request request = asked(exchange);
    return new VoiceRequest(
        sid(request.twilio("CallSid")),
        request.twilio("From").filter(Address::isOne).map(Address::new).orElse(NOBODY),
        request.twilio("To").orElse(""),
        request.query("leg").filter(CallSid::isOne).map(CallSid::new),
        number(request.query("turn")),
        number(request.query("round")),
        request.twilio("CallStatus").filter(OVER::contains).isPresent(),
        request.twilio("DialCallStatus"),
        request.twilio("QueueResult"),
        token(request),
        part(request),
        request.query("placement"),
        request.query("fallback").isPresent() || request.twilio("ErrorCode").isPresent(),
        request.query("then"));
  }

  @Word("Reads that two are about to be joined.")
  public BridgeRequest bridging(Exchange exchange) {
    Request request = asked(exchange);
    return new BridgeRequest(
        sid(request.query("leg")),
        number(request.query("hold")),
        request.query("plain").isPresent());
  }

  private static String token(Request request) {
    String said = request.header("I-Twilio-Idempotency-Token").orElse("");
    return said.length() > LONGEST_TOKEN ? "" : said;
  }

  /** A leg that we rang names itself by its call and its label. */
  private static Optional<VoiceRequest.Part> part(Request request) {
    Optional<CallSid> call = request.query("call").filter(CallSid::isOne).map(CallSid::new);
    Optional<Label> label = request.query("label").filter(Label::isOne).map(Label::new);
    return call.flatMap(of -> label.map(name -> new VoiceRequest.Part(of, name)));
  }

  @Word("Reads a leg that asks for something to hear.")
  public WaitRequest listen(Exchange exchange) {
    Request request = asked(exchange);
    WaitRequest wait =
        new WaitRequest(
            sid(request.query("leg")),
            number(request.query("turn")),
            number(request.query("hold")),
            request.query("music").orElse(Music.DEFAULT),
            request.query("plain").isPresent(),
            request.twilio("QueueSid").filter(QueueSid::isOne).map(QueueSid::new),
            number(request.query("round")));
    exchange.setVariable("wait", wait);
    return wait;
  }

  @Word("Reads a room that asks for words.")
  public AnnounceRequest announce(Exchange exchange) {
    Request request = asked(exchange);
    return new AnnounceRequest(
        request.query("music").orElse(Music.DEFAULT), request.query("say").orElse("remind"));
  }

  @Word("Reads what happened to a leg.")
  public LegReport leg(Exchange exchange) {
    Request request = asked(exchange);
    LegEvent event =
        new LegEvent(
            sid(request.twilio("CallSid")),
            request.query("label").filter(Label::isOne).map(Label::new),
            request.twilio("CallStatus").orElse(""));
    return new LegReport(
        request.query("call").filter(CallSid::isOne).map(CallSid::new),
        request.query("placement"),
        event);
  }

  @Word("Reads what happened in a room; nothing where it is none of ours.")
  public Optional<RoomReport> room(Exchange exchange) {
    Request request = asked(exchange);
    Optional<ConferenceEvent.Kind> kind = request.twilio("StatusCallbackEvent").flatMap(this::kind);
    Optional<CallSid> call = request.twilio("FriendlyName").flatMap(Room::callOf);
    return kind.isEmpty() || call.isEmpty()
        ? Optional.empty()
        : Optional.of(new RoomReport(call.get(), event(request, kind.get())));
  }

  private static ConferenceEvent event(Request request, ConferenceEvent.Kind kind) {
    Optional<String> reason = request.twilio("ReasonParticipantLeft");
    boolean over =
        request.twilio("ParticipantCallStatus").filter(OVER::contains).isPresent()
            || reason.filter("participant_hung_up"::equals).isPresent();
    return new ConferenceEvent(
        kind,
        request
            .twilio("ConferenceSid")
            .filter(ConferenceSid::isOne)
            .map(ConferenceSid::new)
            .orElseThrow(() -> BadInput.malformed("Twilio's request names no conference.")),
        number(request.twilio("SequenceNumber")),
        request.twilio("CallSid").filter(CallSid::isOne).map(CallSid::new),
        request.twilio("ParticipantLabel").filter(Label::isOne).map(Label::new),
        over,
        reason);
  }

  private Optional<ConferenceEvent.Kind> kind(String event) {
    return switch (event) {
      case "conference-start" -> Optional.of(ConferenceEvent.Kind.START);
      case "conference-end" -> Optional.of(ConferenceEvent.Kind.END);
      case "participant-join" -> Optional.of(ConferenceEvent.Kind.JOIN);
      case "participant-leave" -> Optional.of(ConferenceEvent.Kind.LEAVE);
      case "participant-hold" -> Optional.of(ConferenceEvent.Kind.HOLD);
      case "participant-unhold" -> Optional.of(ConferenceEvent.Kind.UNHOLD);
      default -> Optional.empty();
    };
  }

  /** Keeps the question for an answer of last resort, and who asks. */
  private static Request asked(Exchange exchange) {
    Request request = Request.of(exchange);
    String leg = request.query("leg").or(() -> request.twilio("CallSid")).orElse("");
    exchange.setVariable("asker", leg);
    exchange.setVariable(
        "question", new Question(request.http().uri(), number(request.query("again"))));
    return request;
  }

  private static CallSid sid(Optional<String> text) {
    return text.filter(CallSid::isOne)
        .map(CallSid::new)
        .orElseThrow(() -> BadInput.malformed("Twilio's request names no CallSid."));
  }

  private static int number(Optional<String> text) {
    return text.filter(digits -> NUMBER.matcher(digits).matches()).map(Integer::parseInt).orElse(0);
  }

  /**
   * What was asked, for an answer of last resort.
   *
   * @param times how often it was asked in vain
   */
  public record Question(String url, int times) {}
}
