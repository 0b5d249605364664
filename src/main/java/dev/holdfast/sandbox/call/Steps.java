package dev.holdfast.sandbox.call;

import dev.holdfast.sandbox.twiml.Verb;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** Which step carries out which verb. */
public final class Steps {
  private final Map<Class<?>, BiFunction<Verb, Script, Running>> steps = new HashMap<>();

  public <V extends Verb> Steps with(Class<V> kind, Step<V> step) {
    steps.put(kind, (verb, script) -> step.begin(kind.cast(verb), script));
    return this;
  }

  Running begin(Verb verb, Script script) {
    return Optional.ofNullable(steps.get(verb.getClass()))
        .orElseThrow(() -> new IllegalStateException("no step for " + verb.name()))
        .apply(verb, script);
  }
}
