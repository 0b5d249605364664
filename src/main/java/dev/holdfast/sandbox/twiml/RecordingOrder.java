package dev.holdfast.sandbox.twiml;

import dev.holdfast.sandbox.wire.Link;
import java.util.Set;

/**
 * How something is to be recorded, and where that is told.
 *
 * @param channels 1 for all voices together, 2 for each party of a call by itself; 0 is no order
 * @param track whose voices: {@code inbound}, {@code outbound} or {@code both}
 * @param events which of {@code in-progress completed absent} are told to the callback
 */
public record RecordingOrder(int channels, String track, Link callback, Set<String> events) {
  /** Nothing is to be recorded. */
  public static final RecordingOrder NONE = new RecordingOrder(0, "both", Link.NONE, Set.of());

  /** The events that Twilio has of a recording. */
  public static final Set<String> EVENTS = Set.of("in-progress", "completed", "absent");

  public RecordingOrder {
    events = Set.copyOf(events);
  }

  public boolean isPresent() {
    return channels > 0;
  }

  public boolean tells(String event) {
    return callback.isPresent() && events.contains(event);
  }

  /** The same, with its URL as it reads from a document at {@code base}. */
  public RecordingOrder from(String base) {
    return callback.isPresent()
        ? new RecordingOrder(channels, track, callback.from(base), events)
        : this;
  }
}
