package dev.holdfast.call;

import java.util.regex.Pattern;

/**
 * The name of a leg within its call, ours from the first moment on: {@code customer}, {@code
 * agent-1}, {@code guest-2}. Twilio carries it as the participant's label, so an event names the
 * leg even when the answer to its creation was lost.
 */
public record Label(String value) {
  private static final Pattern FORM = Pattern.compile("[a-z]{1,20}(-[0-9]{1,4})?");

  public Label {
    if (!isOne(value)) {
      throw new IllegalArgumentException("a label is a role and a number, like agent-1");
    }
  }

  public static boolean isOne(String text) {
    return FORM.matcher(text).matches();
  }

  @Override
  public String toString() {
    return value;
  }
}
