package dev.holdfast.sandbox.journal;

import dev.holdfast.sandbox.shelf.Newest;
import dev.holdfast.sandbox.wire.Params;
import java.time.Instant;
import java.util.List;

/** Keeps the last 50,000 exchanges and errors, numbered in the order in which they began. */
public final class Journal {
  private static final int KEPT = 50_000;

  private final Newest<Note> records = new Newest<>(KEPT);
  private long sequence;

  /** Notes an exchange that begins now. */
  public Note open(Kind kind, Instant at, String method, String url, Params params) {
    var entry = new Note(++sequence, at, kind, method, url, params);
    records.add(entry);
    return entry;
  }

  /** Notes something that Twilio would tell in its debugger. */
  public void error(Instant at, String url, String callSid, int code, String message) {
    open(Kind.ERROR, at, "", url, Params.NONE).about(callSid).wrong(code, message);
  }

  /** Those with a greater number, as far as they are kept. */
  public List<Note> since(long seen) {
    return records.back(note -> note.sequence() > seen);
  }

  public void clear() {
    records.clear();
    sequence = 0;
  }
}
