package dev.holdfast.sandbox.phone;

import java.time.Duration;
import java.util.List;

/**
 * How a phone behaves when it rings, and what its person does once a call is up.
 *
 * @param speaks whether the person says something while a Record listens; the sandbox has no voices
 */
public record Behaviour(Answers answers, Duration after, List<Act> script, boolean speaks) {
  /** What becomes of the ringing. */
  public enum Answers {
    AFTER,
    BUSY,
    NEVER,
    REJECT,
    MANUALLY
  }

  /** Something that a person does. */
  public sealed interface Act {
    /** Lets time pass. */
    record Wait(Duration length) implements Act {}

    /** Presses keys. */
    record Press(String keys) implements Act {}

    /** Hangs up. */
    record HangUp() implements Act {}
  }

  public static final Behaviour DEFAULT =
      new Behaviour(Answers.AFTER, Duration.ofSeconds(1), List.of(), true);

  public Behaviour {
    script = List.copyOf(script);
  }
}
