package dev.holdfast.sandbox.journal;

import dev.holdfast.sandbox.wire.Params;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Keeps the last exchanges and errors, numbered in the order in which they began. */
public final class Journal {
  private static final int KEPT = 50_000;

  private final Deque<Note> records = new ArrayDeque<>();
  private long sequence;

  /** Notes an exchange that begins now. */
  public Note open(Kind kind, Instant at, String method, String url, Params params) {
    var entry = new Note(++sequence, at, kind, method, url, params);
    records.add(entry);
    if (records.size() > KEPT) {
      records.removeFirst();
    }
    return entry;
  }

  /** Notes something that Twilio would tell in its debugger. */
  public void error(Instant at, String url, String callSid, int code, String message) {
    open(Kind.ERROR, at, "", url, Params.NONE).about(callSid).wrong(code, message);
  }

  public List<Note> since(long seen) {
    // Numbers have no gaps, so the first one kept tells how many to skip.
    long dropped = sequence - records.size();
    return records.stream().skip(Math.max(0, seen - dropped)).toList();
  }

  public void clear() {
    records.clear();
    sequence = 0;
  }
}
