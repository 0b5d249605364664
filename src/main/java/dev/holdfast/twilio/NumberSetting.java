package dev.holdfast.twilio;

/**
 * What of a number's configuration decides what becomes of its calls, in the order in which Twilio
 * looks at it: a trunk overrides an application, an application overrides the URLs.
 */
public enum NumberSetting {
  TRUNK("TrunkSid", "a trunk gets its calls; the URLs are not asked"),
  APPLICATION("VoiceApplicationSid", "an application gets its calls; the URLs are not asked"),
  VOICE_URL("VoiceUrl", "callers are served by somebody else"),
  VOICE_METHOD("VoiceMethod", "by GET Twilio may keep an answer and use it again"),
  FALLBACK_URL("VoiceFallbackUrl", "a question that fails ends the call"),
  FALLBACK_METHOD("VoiceFallbackMethod", "by GET Twilio may keep an answer and use it again"),
  STATUS_CALLBACK("StatusCallback", "that a caller hung up is not reliably heard"),
  STATUS_CALLBACK_METHOD(
      "StatusCallbackMethod", "by GET the answer may be kept, and nobody is told");

  private final String word;
  private final String price;

  NumberSetting(String word, String price) {
    this.word = word;
    this.price = price;
  }

  /** As Twilio's REST interface calls it. */
  public String word() {
    return word;
  }

  /** What it means that it is not as it should be. */
  public String price() {
    return price;
  }
}
