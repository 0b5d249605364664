package dev.holdfast.call;

import java.util.regex.Pattern;

/** The SID of one phone connection at Twilio: {@code CA} and 32 hexadecimal digits. */
public record CallSid(String value) {
  private static final Pattern FORM = Pattern.compile("CA[0-9a-f]{32}");

  public CallSid {
    if (!isOne(value)) {
      throw new IllegalArgumentException("a CallSid is CA and 32 lower-case hexadecimal digits");
    }
  }

  /** Whether a text has the form of a CallSid. */
  public static boolean isOne(String text) {
    return FORM.matcher(text).matches();
  }

  @Override
  public String toString() {
    return value;
  }
}
