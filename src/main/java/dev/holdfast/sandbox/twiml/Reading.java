package dev.holdfast.sandbox.twiml;

import java.util.List;

/** What reading a text as TwiML came to. */
public sealed interface Reading {
  /** A document, and what was odd about it but does not stop it. */
  record Legible(Document document, List<Trouble> warnings) implements Reading {}

  /** No document at all. */
  record Illegible(Trouble trouble) implements Reading {}
}
