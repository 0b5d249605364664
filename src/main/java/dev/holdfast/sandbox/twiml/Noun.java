package dev.holdfast.sandbox.twiml;

/** What a Dial dials. */
public sealed interface Noun permits ConferenceNoun, Endpoints, QueueNoun {
  /** The element's name as TwiML spells it. */
  String name();
}
