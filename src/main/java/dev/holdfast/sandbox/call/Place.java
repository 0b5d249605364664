package dev.holdfast.sandbox.call;

import dev.holdfast.sandbox.hearing.Source;
import dev.holdfast.sandbox.twiml.Pause;
import dev.holdfast.sandbox.twiml.Play;
import dev.holdfast.sandbox.twiml.Redirect;
import dev.holdfast.sandbox.twiml.Say;
import dev.holdfast.sandbox.twiml.Verb;

/** Where a document is carried out; it decides which verbs are allowed. */
public enum Place {
  LEG(Source.DOCUMENT),
  ROOM_WAIT(Source.WAIT),
  HOLD(Source.HOLD),
  ANNOUNCE(Source.ANNOUNCE);

  private final Source source;

  Place(Source source) {
    this.source = source;
  }

  public Source source() {
    return source;
  }

  /** Rooms play, speak, pause and redirect, and nothing else (13238). */
  boolean allows(Verb verb) {
    return this == LEG
        || verb instanceof Play
        || verb instanceof Say
        || verb instanceof Pause
        || verb instanceof Redirect;
  }
}
