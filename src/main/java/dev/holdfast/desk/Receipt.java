package dev.holdfast.desk;

import java.time.Duration;

/** What came of one attempt to tell an event. */
public sealed interface Receipt {
  Notice notice();

  /** For the record and the log; no address, no secret. */
  String result();

  /** Whether it was taken. */
  default boolean taken() {
    return this instanceof Taken;
  }

  /** It was taken. */
  record Taken(Notice notice, String result) implements Receipt {}

  /**
   * It was not taken.
   *
   * @param pause how long whoever was asked wants to be left alone; zero: was not said
   */
  record Missed(Notice notice, String result, Duration pause) implements Receipt {}

  /** It is not wanted, and never will be. */
  record Unwanted(Notice notice, String result) implements Receipt {}
}
