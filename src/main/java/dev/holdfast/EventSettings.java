package dev.holdfast;

import dev.holdfast.desk.NotifyWords;
import dev.holdfast.web.EventStreams;
import java.time.Duration;
import java.util.Optional;

/**
 * The settings of the events for the CRM: {@code holdfast.events}.
 *
 * @param url where they are told, a Camel endpoint; empty: nobody is told
 */
record EventSettings(
    Optional<String> url, String secret, NotifyWords.Pauses pauses, EventStreams.Limits streams) {
  private static final String AT = "holdfast.events.";
  private static final String ENDPOINT = "a URL, or an endpoint that Camel knows";
  private static final int SHORTEST_SECRET = 16;

  /** Beyond the time for an answer, for the connection and for our own writing. */
  private static final Duration MARGIN = Duration.ofSeconds(30);

  /** Whether anybody is told of events. */
  boolean telling() {
    return url.isPresent();
  }

  static EventSettings read(Book book) {
    Optional<String> url = book.optional(AT + "url", EventSettings::endpoint, ENDPOINT);
    String secret = book.text(AT + "secret").orElse("");
    boolean signed = url.filter(text -> text.startsWith("http")).isPresent();
    if (signed && secret.length() < SHORTEST_SECRET) {
      book.wrong(AT + "secret", "needs 16 characters at least; events are signed with it");
    }
    Duration answer = Duration.ofMillis(book.number(AT + "answer-within-ms", 1, 10_000));
    return new EventSettings(
        url,
        secret,
        new NotifyWords.Pauses(
            answer.plus(MARGIN),
            book.duration(AT + "first-pause", Duration.ofSeconds(5)),
            book.duration(AT + "most-pause", Duration.ofMinutes(10)),
            book.duration(AT + "patience", Duration.ofDays(1))),
        new EventStreams.Limits(
            book.number(AT + "streams", 1, 50),
            book.duration(AT + "heartbeat", Duration.ofSeconds(15)),
            book.duration(AT + "slow", Duration.ofSeconds(10))));
  }

  private static Optional<String> endpoint(String text) {
    if (text.startsWith("http:") || text.startsWith("https:")) {
      return Optional.of(Book.absolute(text).toString());
    }
    if (!text.matches("[a-z][a-z0-9+.-]*:\\S+")) {
      throw new IllegalArgumentException("no endpoint");
    }
    return Optional.of(text);
  }
}
