package dev.holdfast.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.holdfast.desk.Repeats;
import java.time.Instant;

/** A memory of repeats that remembers nothing: every request is the first one of its key. */
final class NoRepeats implements Repeats {
  private NoRepeats() {}

  static Tickets tickets() {
    return new Tickets(new NoRepeats(), new ObjectMapper(), () -> Instant.EPOCH, () -> "1");
  }

  @Override
  public Found begin(Key key, String id, Instant now) {
    return new Found.Mine(id);
  }

  @Override
  public void keep(String id, Kept answer) {}

  @Override
  public void release(String id, Instant now) {}

  @Override
  public int forget(Instant before) {
    return 0;
  }
}
