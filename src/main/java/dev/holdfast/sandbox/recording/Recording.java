package dev.holdfast.sandbox.recording;

import dev.holdfast.sandbox.twiml.RecordingOrder;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/**
 * A recording: {@code in-progress} from its first moment, {@code paused} and back as often as one
 * likes; then {@code stopped} by a request or ended with what it records; then {@code processing};
 * at last {@code completed}, or {@code absent} if it came out too short to be kept. Only {@link
 * Recordings} moves it.
 */
public final class Recording {
  /** Where in its life it is. */
  public enum Status {
    IN_PROGRESS,
    PAUSED,
    STOPPED,
    PROCESSING,
    COMPLETED,
    ABSENT;

    /** As Twilio spells it, with dashes for underscores. */
    public String text() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** Twilio's code for a recording that is absent because there was nothing to keep. */
  public static final int TOO_SHORT = 16101;

  private final String sid;
  private final Subject subject;
  private final RecordingSource source;
  private final RecordingOrder order;
  private final Instant created;
  private Status status = Status.IN_PROGRESS;
  private Instant updated;
  private Duration kept = Duration.ZERO;
  private Instant since;
  private boolean keeping = true;
  private boolean silent;

  Recording(
      String sid, Subject subject, RecordingSource source, RecordingOrder order, Instant now) {
    this.sid = sid;
    this.subject = subject;
    this.source = source;
    this.order = order;
    this.created = now;
    this.updated = now;
    this.since = now;
  }

  public String sid() {
    return sid;
  }

  public Subject subject() {
    return subject;
  }

  public RecordingSource source() {
    return source;
  }

  public RecordingOrder order() {
    return order;
  }

  public Instant created() {
    return created;
  }

  public Instant updated() {
    return updated;
  }

  public Status status() {
    return status;
  }

  /** Whether it can still be paused, resumed and stopped. */
  public boolean isActive() {
    return status == Status.IN_PROGRESS || status == Status.PAUSED;
  }

  /** Whether nothing will change any more. */
  public boolean isFinal() {
    return status == Status.COMPLETED || status == Status.ABSENT;
  }

  /** Whole seconds of what is kept, up to this moment. */
  public long seconds(Instant now) {
    var length = keeping ? kept.plus(Duration.between(since, now)) : kept;
    return silent ? 0 : length.toSeconds();
  }

  /** A pause is silence in the file, or is left out of it. */
  void pause(boolean leftOut, Instant now) {
    keep(!leftOut, now);
    move(Status.PAUSED, now);
  }

  void resume(Instant now) {
    keep(true, now);
    move(Status.IN_PROGRESS, now);
  }

  void close(Status how, Instant now) {
    keep(false, now);
    move(how, now);
  }

  /** There was nothing to hear, however long it took. */
  void silence() {
    silent = true;
  }

  void move(Status next, Instant now) {
    status = next;
    updated = now;
  }

  private void keep(boolean on, Instant now) {
    kept = keeping ? kept.plus(Duration.between(since, now)) : kept;
    since = now;
    keeping = on;
  }
}
