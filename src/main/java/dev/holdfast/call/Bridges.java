package dev.holdfast.call;

import java.time.Instant;
import java.util.Optional;

/** What Twilio asks for on legs that wait for each other, and what that shows. */
public final class Bridges {
  private Bridges() {}

  /**
   * A leg asks for music.
   *
   * @param number of the hold, or of the queue in which two are to meet
   * @param turn for which it was put there
   * @param queue the queue that it waits in, if Twilio says so
   */
  public record Listening(int number, int turn, Optional<QueueSid> queue) {}

  /** A leg is in its queue: on hold, or there to be met. */
  public static Call waits(Call call, Line line, Leg leg, Listening heard, Instant at) {
    return Ties.listening(call, line, leg, heard, at);
  }

  /** Twilio is about to join the two; what is asked for is the last they hear before. */
  public static Call made(Call call, int number, Instant at) {
    return Ties.bridged(call, number, at);
  }
}
