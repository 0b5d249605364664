package dev.holdfast.web;

import dev.holdfast.call.CallSid;
import dev.holdfast.desk.CallQuery;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Set;

/** Pages of a list, as they are asked for and as the next one is named. */
final class Paging {
  private static final int USUAL = 100;
  private static final int MOST = 1_000;
  private static final String BETWEEN = "~";

  private Paging() {}

  static CallQuery of(Request request, Optional<String> state, Set<String> reach) {
    return new CallQuery(
        state,
        request.query("line"),
        reach,
        request.query("limit").map(Paging::limit).orElse(USUAL),
        request.query("after").map(Paging::place));
  }

  static String text(CallQuery.Place place) {
    return place.at() + BETWEEN + place.call().value();
  }

  private static int limit(String text) {
    if (!text.matches("[0-9]{1,4}")
        || Integer.parseInt(text) < 1
        || Integer.parseInt(text) > MOST) {
      throw BadInput.malformed("'limit' must be a number from 1 to " + MOST + ".");
    }
    return Integer.parseInt(text);
  }

  private static CallQuery.Place place(String text) {
    String[] parts = text.split(BETWEEN, 2);
    if (parts.length < 2 || !CallSid.isOne(parts[1])) {
      throw unknown();
    }
    try {
      return new CallQuery.Place(moment(parts[0]), new CallSid(parts[1]));
    } catch (DateTimeParseException malformed) {
      throw unknown();
    }
  }

  /** Instants reach further than any database. */
  private static Instant moment(String text) {
    if (!text.matches("[0-9]{4}-.*")) {
      throw unknown();
    }
    return Instant.parse(text);
  }

  private static BadInput unknown() {
    return BadInput.malformed("'after' must be the 'next' of the page before, as it came.");
  }
}
