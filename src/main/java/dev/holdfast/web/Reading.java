package dev.holdfast.web;

import dev.holdfast.call.Address;
import dev.holdfast.call.CallSid;
import dev.holdfast.call.Role;
import dev.holdfast.call.Selector;
import dev.holdfast.call.Way;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Texts of a CRM's request as values of the domain, or a word about what is wrong with them. */
final class Reading {
  static final int TEXT = 500;

  private static final Duration PATIENCE = Duration.ofSeconds(3);
  private static final int MOST_PATIENCE = 30;

  private Reading() {}

  static CallSid sid(String text) {
    if (!CallSid.isOne(text)) {
      throw BadInput.malformed("A CallSid is CA and 32 lower-case hexadecimal digits.");
    }
    return new CallSid(text);
  }

  static Optional<Selector> leg(Fields fields) {
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

  static Instant moment(String name, String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeParseException malformed) {
      throw BadInput.malformed("'" + name + "' must be a time like 2026-11-22T10:15:30Z.");
    }
  }

  static Way way(Fields fields) {
    return fields
        .word("path", List.of("auto", "queue", "upgrade"))
        .map(word -> Way.valueOf(word.toUpperCase(Locale.ROOT)))
        .orElse(Way.AUTO);
  }

  static Address address(String name, String text) {
    if (!Address.isOne(text)) {
      throw BadInput.malformed(
          "'%s' must be a number like +15550100999, client:<name> or sip:<user>@<host>."
              .formatted(name));
    }
    return new Address(text);
  }

  /** How long to wait for Twilio: RFC 7240, 3 s unless said otherwise. */
  static Duration patience(Request request) {
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
