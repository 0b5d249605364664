package dev.holdfast.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.util.RawValue;
import dev.holdfast.desk.Repeats;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.camel.Exchange;

/**
 * Requests with an {@code Idempotency-Key}: one of them is carried out, with a ticket, and its
 * answer is kept; all others get that answer. What says "try again" is not kept, so that trying
 * again helps.
 */
public final class Tickets {
  private static final String TICKET = "holdfast.ticket";
  private static final String HEADER = "Idempotency-Key";
  private static final String KEY = "[\\x21-\\x7E]{1,255}";

  private final Repeats repeats;
  private final ObjectMapper json;
  private final InstantSource time;
  private final Supplier<String> ids;

  public Tickets(Repeats repeats, ObjectMapper json, InstantSource time, Supplier<String> ids) {
    this.repeats = repeats;
    this.json = json;
    this.time = time;
    this.ids = ids;
  }

  /**
   * Takes a ticket for a request that has been read.
   *
   * @return the id under which it is carried out; empty: it has no key
   * @throws Known where there is nothing to be carried out
   */
  Optional<String> take(Exchange exchange, Request request) {
    List<String> keys = request.headers(HEADER);
    if (keys.isEmpty()) {
      return Optional.empty();
    }
    if (keys.size() > 1 || !keys.get(0).matches(KEY)) {
      throw BadInput.malformed("One Idempotency-Key, of 1 to 255 visible ASCII characters.");
    }
    Repeats.Key key = new Repeats.Key(request.client(), keys.get(0), fingerprint(request));
    Repeats.Found found = repeats.begin(key, ids.get(), time.instant());
    if (found instanceof Repeats.Found.Mine mine) {
      exchange.setProperty(TICKET, mine.id());
      return Optional.of(mine.id());
    }
    throw new Known(instead(found));
  }

  /** Gives the ticket back with the answer, if the request had one. */
  void giveBack(Exchange exchange, Answer answer) {
    Optional<String> ticket = Optional.ofNullable(exchange.getProperty(TICKET, String.class));
    if (ticket.isEmpty()) {
      return;
    }
    boolean again = answer.status() >= 500 || answer.headers().containsKey(AnswerWords.RETRY_AFTER);
    if (again) {
      repeats.release(ticket.get(), time.instant());
    } else {
      repeats.keep(
          ticket.get(),
          new Repeats.Kept(
              answer.status(), answer.contentType(), answer.headers(), written(answer.body())));
    }
  }

  private static Answer instead(Repeats.Found found) {
    if (found instanceof Repeats.Found.Answered answered) {
      Repeats.Kept kept = answered.answer();
      Map<String, String> headers = new HashMap<>(kept.headers());
      headers.put("Idempotency-Replayed", "true");
      return new Answer(kept.status(), kept.contentType(), headers, new RawValue(kept.body()));
    }
    if (found instanceof Repeats.Found.Other) {
      return Answer.of(
          Problem.of(
              422,
              "idempotency-key-reused",
              "This Idempotency-Key was used for another request; take a new one."),
          Map.of());
    }
    return Answer.of(
        Problem.of(
            409,
            "idempotency-key-in-use",
            "The request with this Idempotency-Key is still being carried out; ask again soon."),
        Map.of(AnswerWords.RETRY_AFTER, "2"));
  }

  /** Of what is wanted, not of how long it is waited for: a repeat may be more patient. */
  private static String fingerprint(Request request) {
    String head = request.http().method().name() + "\n" + request.http().path() + "\n";
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(head.getBytes(StandardCharsets.UTF_8));
    bytes.writeBytes(request.body().getBytes());
    return HexFormat.of().formatHex(Client.sha256(bytes.toByteArray()));
  }

  private String written(Object body) {
    try {
      return json.writeValueAsString(body);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("what is answered is always JSON", impossible);
    }
  }
}
