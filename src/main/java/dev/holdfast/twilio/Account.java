package dev.holdfast.twilio;

import java.net.URI;
import java.time.Duration;

/**
 * How Twilio is reached.
 *
 * @param origin where REST requests go: {@code https://api.twilio.com}, or a sandbox
 * @param connectWithin how long a connection may take to come about
 * @param answerWithin how long an answer may take
 */
public record Account(
    String sid, String token, URI origin, Duration connectWithin, Duration answerWithin) {}
