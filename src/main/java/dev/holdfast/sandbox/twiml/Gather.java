package dev.holdfast.sandbox.twiml;

import dev.holdfast.sandbox.wire.Link;
import java.time.Duration;
import java.util.List;

/**
 * Collects keys while its prompts play and for a time after them.
 *
 * @param hearsKeys false if it waits for speech alone
 * @param finishOnKey the key that ends it, or empty if no key does
 * @param mostDigits how many keys end it; 0 is any number
 */
public record Gather(
    Link action,
    boolean hearsKeys,
    Duration timeout,
    String finishOnKey,
    int mostDigits,
    boolean actionOnEmptyResult,
    List<Verb> prompts)
    implements Verb {
  public Gather {
    prompts = List.copyOf(prompts);
  }

  @Override
  public String name() {
    return "Gather";
  }
}
