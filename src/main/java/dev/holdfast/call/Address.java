package dev.holdfast.call;

import java.util.regex.Pattern;

/** Where a phone rings: a number in E.164, {@code client:name} or {@code sip:user@host}. */
public record Address(String value) {
  private static final int MOST = 300;
  private static final Pattern NUMBER = Pattern.compile("\\+[1-9][0-9]{6,14}");
  private static final Pattern CLIENT = Pattern.compile("client:[A-Za-z0-9_.@+-]{1,121}");
  private static final Pattern SIP = Pattern.compile("sips?:[A-Za-z0-9_.+%-]+@[A-Za-z0-9.:;=_-]+");

  public Address {
    if (!isOne(value)) {
      throw new IllegalArgumentException(
          "an address is +<country><number>, client:<name> or sip:<user>@<host>");
    }
  }

  /** Whether a text has one of the three forms. */
  public static boolean isOne(String text) {
    return text.length() <= MOST
        && (NUMBER.matcher(text).matches()
            || CLIENT.matcher(text).matches()
            || SIP.matcher(text).matches());
  }

  public boolean isNumber() {
    return NUMBER.matcher(value).matches();
  }

  /** What a log line may show: numbers keep their last two digits only. */
  public String masked() {
    return isNumber() ? "+..." + value.substring(value.length() - 2) : value;
  }

  /** The full address; for what goes to Twilio and to the API, never for logs. */
  @Override
  public String toString() {
    return masked();
  }
}
