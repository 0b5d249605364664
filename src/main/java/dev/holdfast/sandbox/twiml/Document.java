package dev.holdfast.sandbox.twiml;

import java.util.List;

/** A document to carry out; {@code base} is its URL, empty for one that was given inline. */
public record Document(List<Verb> verbs, String base) {
  public Document {
    verbs = List.copyOf(verbs);
  }

  public static Document of(String base, Verb... verbs) {
    return new Document(List.of(verbs), base);
  }
}
