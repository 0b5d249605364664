package dev.holdfast.sandbox.twiml;

import dev.holdfast.sandbox.wire.Link;
import java.util.Set;

/**
 * A room to join, with Twilio's attributes.
 *
 * @param waitMusic what is heard until the room starts; an empty URL is silence
 * @param events which of {@code start end join leave mute hold modify speaker announcement} are
 *     told to the status callback
 * @param recording how the room is to be recorded from its start, if it is
 */
public record ConferenceNoun(
    String room,
    String label,
    boolean muted,
    String beep,
    boolean startOnEnter,
    boolean endOnExit,
    Link waitMusic,
    int maxParticipants,
    String coach,
    Link statusCallback,
    Set<String> events,
    RecordingOrder recording)
    implements Noun {
  /** What Twilio plays to those who wait when a document says nothing else. */
  public static final Link DEFAULT_MUSIC =
      new Link("http://twimlets.com/holdmusic?Bucket=com.twilio.music.classical", "GET");

  /** The same, with its URLs as they read from a document at {@code base}. */
  public ConferenceNoun from(String base) {
    return new ConferenceNoun(
        room,
        label,
        muted,
        beep,
        startOnEnter,
        endOnExit,
        waitMusic.isPresent() ? waitMusic.from(base) : waitMusic,
        maxParticipants,
        coach,
        statusCallback.isPresent() ? statusCallback.from(base) : statusCallback,
        events,
        recording.from(base));
  }

  @Override
  public String name() {
    return "Conference";
  }
}
