package dev.holdfast.sandbox.twiml;

import dev.holdfast.sandbox.wire.Link;
import java.util.Set;

/**
 * One phone that a Dial rings: a number, a client or a SIP address.
 *
 * @param address as a phone has it: {@code +1..., client:desk, sip:a@b}
 * @param whisper runs on the called leg when it answers, before the two are joined; absent for none
 * @param events which of {@code initiated ringing answered completed} are told to the callback
 */
public record Endpoint(String address, Link whisper, Link statusCallback, Set<String> events) {
  private static final String ADDRESS = "\\+?[0-9]{3,15}|client:.+|sips?:.+";

  public Endpoint {
    events = Set.copyOf(events);
  }

  /** Whether a text is one that can be dialled. */
  public static boolean isAddress(String text) {
    return text.matches(ADDRESS);
  }

  /** The same, with its URLs as they read from a document at {@code base}. */
  Endpoint from(String base) {
    return new Endpoint(
        address,
        whisper.isPresent() ? whisper.from(base) : whisper,
        statusCallback.isPresent() ? statusCallback.from(base) : statusCallback,
        events);
  }
}
