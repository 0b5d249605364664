package dev.holdfast.call;

import java.util.regex.Pattern;

/** Twilio's name of a queue: {@code QU} and 32 hexadecimal digits. */
public record QueueSid(String value) {
  private static final Pattern SHAPE = Pattern.compile("QU[0-9a-f]{32}");

  public QueueSid {
    if (!isOne(value)) {
      throw new IllegalArgumentException("no QueueSid: " + value);
    }
  }

  public static boolean isOne(String text) {
    return SHAPE.matcher(text).matches();
  }

  @Override
  public String toString() {
    return value;
  }
}
