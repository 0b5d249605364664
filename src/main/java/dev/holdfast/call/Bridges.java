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

  /** Whether a leg is still to wait in the queue of a hold; a nudge that was lost is found so. */
  public static boolean waitsIn(Call call, Leg leg, int number) {
    if (call.path() != Path.LEGS || leg.party().leaving().isPresent() || !leg.live()) {
      return false;
    }
    boolean met = call.tie().isOther(leg.party().label()) && call.tie().queue() == number;
    return met || leg.held().filter(hold -> hold.number() == number).isPresent();
  }

  /** A leg is in its queue: on hold, or there to be met. */
  public static Call waits(Call call, Line line, Leg leg, Listening heard, Instant at) {
    return Ties.listening(call, line, leg, heard, at);
  }

  /** Twilio is about to join the two; what is asked for is the last they hear before. */
  public static Call made(Call call, int number, Instant at) {
    return Ties.bridged(call, number, at);
  }
}
