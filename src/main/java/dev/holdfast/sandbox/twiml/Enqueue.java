package dev.holdfast.sandbox.twiml;

import dev.holdfast.sandbox.wire.Link;

/**
 * Puts this leg into a queue, which is made when there is none of the name (reference, section
 * 3.1).
 *
 * @param action absent lets the document go on
 * @param waitMusic what the leg hears meanwhile, asked for again and again; absent is silence
 * @param maxSize how many a queue that is made here takes
 */
public record Enqueue(String queue, Link action, Link waitMusic, int maxSize) implements Verb {
  /** What Twilio plays to those who wait in a queue when a document says nothing else. */
  public static final Link DEFAULT_MUSIC =
      new Link("https://s3.amazonaws.com/com.twilio.sounds.music/index.xml", "GET");

  /** How many a queue takes where nothing else is said. */
  public static final int SIZE = 1000;

  /** How many a queue may be made to take. */
  public static final int LARGEST_SIZE = 5000;

  /** How many characters the name of a queue has at most. */
  public static final int LONGEST_NAME = 64;

  @Override
  public String name() {
    return "Enqueue";
  }
}
