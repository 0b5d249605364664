package dev.holdfast.sandbox.call;

import dev.holdfast.sandbox.twiml.Verb;

/** Carries out one kind of verb. Sooner or later it tells the script how to go on. */
public interface Step<V extends Verb> {
  Running begin(V verb, Script script);
}
