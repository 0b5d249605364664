package dev.holdfast.sandbox.call;

import dev.holdfast.sandbox.hearing.Source;
import dev.holdfast.sandbox.twiml.Gather;
import dev.holdfast.sandbox.twiml.Hangup;
import dev.holdfast.sandbox.twiml.Leave;
import dev.holdfast.sandbox.twiml.Pause;
import dev.holdfast.sandbox.twiml.Play;
import dev.holdfast.sandbox.twiml.Redirect;
import dev.holdfast.sandbox.twiml.Say;
import dev.holdfast.sandbox.twiml.Verb;

/** Where a document is carried out; it decides which verbs are allowed. */
public enum Place {
  LEG(Source.DOCUMENT, 12200),
  ROOM_WAIT(Source.WAIT, 13238),
  HOLD(Source.HOLD, 13238),
  ANNOUNCE(Source.ANNOUNCE, 13238),
  QUEUE_WAIT(Source.QUEUE, 12200),
  /** On the leg that a Dial has called, before the two are joined. */
  WHISPER(Source.WHISPER, 13201),
  /** On the leg that leaves a queue, before the two are joined. */
  QUEUE_WHISPER(Source.WHISPER, 13201);

  private final Source source;
  private final int refusal;

  Place(Source source, int refusal) {
    this.source = source;
    this.refusal = refusal;
  }

  public Source source() {
    return source;
  }

  /** Twilio's number for a verb that is not allowed here. */
  int refusal() {
    return refusal;
  }

  boolean allows(Verb verb) {
    return switch (this) {
      case LEG -> !(verb instanceof Leave);
      case ROOM_WAIT, HOLD, ANNOUNCE, QUEUE_WHISPER -> isPlain(verb);
      case QUEUE_WAIT -> isMenu(verb) || verb instanceof Leave;
      case WHISPER -> isMenu(verb);
    };
  }

  /** Asks as well, and takes a no for an answer. */
  private static boolean isMenu(Verb verb) {
    return isPlain(verb) || verb instanceof Gather || verb instanceof Hangup;
  }

  /** Plays, speaks, pauses or goes on with another document. */
  private static boolean isPlain(Verb verb) {
    return verb instanceof Say
        || verb instanceof Play
        || verb instanceof Pause
        || verb instanceof Redirect;
  }
}
