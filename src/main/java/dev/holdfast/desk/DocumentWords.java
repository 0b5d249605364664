package dev.holdfast.desk;

import dev.holdfast.call.CallSid;
import dev.holdfast.word.Word;
import java.time.InstantSource;

/** The word that keeps what a leg is told. */
public final class DocumentWords {
  private final Documents documents;
  private final InstantSource time;

  public DocumentWords(Documents documents, InstantSource time) {
    this.documents = documents;
    this.time = time;
  }

  @Word("Keeps the document that a leg is told, for its timeline, and hands it on.")
  public String keep(String asker, String twiml) {
    if (CallSid.isOne(asker)) {
      documents.keep(new CallSid(asker), time.instant(), twiml);
    }
    return twiml;
  }
}
