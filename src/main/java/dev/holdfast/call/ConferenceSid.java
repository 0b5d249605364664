package dev.holdfast.call;

import java.util.regex.Pattern;

/** The SID of a conference at Twilio: {@code CF} and 32 hexadecimal digits. */
public record ConferenceSid(String value) {
  private static final Pattern FORM = Pattern.compile("CF[0-9a-f]{32}");

  public ConferenceSid {
    if (!isOne(value)) {
      throw new IllegalArgumentException(
          "a conference SID is CF and 32 lower-case hexadecimal digits");
    }
  }

  /** Whether a text has the form. */
  public static boolean isOne(String text) {
    return FORM.matcher(text).matches();
  }

  @Override
  public String toString() {
    return value;
  }
}
