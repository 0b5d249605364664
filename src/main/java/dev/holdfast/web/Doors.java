package dev.holdfast.web;

import dev.holdfast.call.CallSid;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/**
 * What the server needs to know before it lets anybody in.
 *
 * @param publicUrl as Twilio sees us
 * @param ahead how what Twilio asks is given to those who answer, ahead of all else
 * @param greeting what every request gets first
 * @param bodyLimit in bytes
 * @param sandbox whose phones are lent to the console; empty: none
 */
public record Doors(
    URI publicUrl,
    Keys keys,
    Pace pace,
    Transport transport,
    Seal seal,
    Way ahead,
    Greeting greeting,
    int bodyLimit,
    Optional<URI> sandbox) {
  /** How what Twilio asks is given to those who answer. */
  @FunctionalInterface
  public interface Way {
    /** Gives it; the leg of whose call it asks what next, if it does. */
    void give(Optional<CallSid> asks, Runnable giving);
  }

  /** Whether a webhook is Twilio's. */
  @FunctionalInterface
  public interface Seal {
    /** Judges a URL with its query, the parameters of a POST, and the signature header. */
    boolean valid(String url, Map<String, String> form, String signature);
  }
}
