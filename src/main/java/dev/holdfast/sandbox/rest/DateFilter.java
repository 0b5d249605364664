package dev.holdfast.sandbox.rest;

import dev.holdfast.sandbox.wire.Params;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** A filter by date: {@code X=}, {@code X<=} and {@code X>=}, each a day or a moment, in UTC. */
record DateFilter(Params query, String name) {

  boolean takes(Optional<Instant> moment) {
    var asked = query.has(name) || query.has(name + "<") || query.has(name + ">");
    return !asked || moment.filter(this::fits).isPresent();
  }

  private boolean fits(Instant moment) {
    var on = bound(name);
    var until = bound(name + "<");
    var since = bound(name + ">");
    return on.map(day -> !moment.isBefore(day) && moment.isBefore(end(name, day))).orElse(true)
        && until.map(day -> moment.isBefore(end(name + "<", day))).orElse(true)
        && since.map(day -> !moment.isBefore(day)).orElse(true);
  }

  private Optional<Instant> bound(String parameter) {
    return query.first(parameter).flatMap(DateFilter::parse);
  }

  private Instant end(String parameter, Instant start) {
    var wholeDay = query.text(parameter, "").length() <= 10;
    return start.plus(1, wholeDay ? ChronoUnit.DAYS : ChronoUnit.SECONDS);
  }

  private static Optional<Instant> parse(String text) {
    try {
      return Optional.of(
          text.length() <= 10
              ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
              : OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeParseException malformed) {
      return Optional.empty();
    }
  }
}
