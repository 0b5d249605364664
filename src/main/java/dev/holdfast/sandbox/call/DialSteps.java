package dev.holdfast.sandbox.call;

import dev.holdfast.sandbox.twiml.Dial;
import dev.holdfast.sandbox.twiml.Noun;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A Dial is carried out by whoever knows what it dials. */
public final class DialSteps implements Step<Dial> {
  private final Map<Class<? extends Noun>, Step<Dial>> steps = new HashMap<>();

  public DialSteps with(Class<? extends Noun> kind, Step<Dial> step) {
    steps.put(kind, step);
    return this;
  }

  @Override
  public Running begin(Dial dial, Script script) {
    return Optional.ofNullable(steps.get(dial.noun().getClass()))
        .orElseThrow(() -> new IllegalStateException("no step for " + dial.noun().name()))
        .begin(dial, script);
  }
}
