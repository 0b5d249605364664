package dev.holdfast.twilio;

import com.twilio.http.HttpMethod;
import com.twilio.rest.api.v2010.account.IncomingPhoneNumber;
import com.twilio.rest.api.v2010.account.IncomingPhoneNumberUpdater;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * What of a number's configuration decides what becomes of its calls, in the order in which Twilio
 * looks at it: a trunk overrides an application, an application overrides the URLs.
 */
public enum NumberSetting {
  TRUNK(
      "TrunkSid",
      number -> text(number.getTrunkSid()),
      IncomingPhoneNumberUpdater::setTrunkSid,
      "a trunk gets its calls; the URLs are not asked"),
  APPLICATION(
      "VoiceApplicationSid",
      number -> text(number.getVoiceApplicationSid()),
      IncomingPhoneNumberUpdater::setVoiceApplicationSid,
      "an application gets its calls; the URLs are not asked"),
  VOICE_URL(
      "VoiceUrl",
      number -> text(number.getVoiceUrl()),
      IncomingPhoneNumberUpdater::setVoiceUrl,
      "callers are served by somebody else"),
  VOICE_METHOD(
      "VoiceMethod",
      number -> text(number.getVoiceMethod()),
      (update, method) -> update.setVoiceMethod(HttpMethod.forValue(method)),
      "by GET Twilio may keep an answer and use it again"),
  FALLBACK_URL(
      "VoiceFallbackUrl",
      number -> text(number.getVoiceFallbackUrl()),
      IncomingPhoneNumberUpdater::setVoiceFallbackUrl,
      "a question that fails once ends the call"),
  FALLBACK_METHOD(
      "VoiceFallbackMethod",
      number -> text(number.getVoiceFallbackMethod()),
      (update, method) -> update.setVoiceFallbackMethod(HttpMethod.forValue(method)),
      "by GET Twilio may keep an answer and use it again"),
  STATUS_CALLBACK(
      "StatusCallback",
      number -> text(number.getStatusCallback()),
      IncomingPhoneNumberUpdater::setStatusCallback,
      "that a caller hung up is not reliably heard"),
  STATUS_CALLBACK_METHOD(
      "StatusCallbackMethod",
      number -> text(number.getStatusCallbackMethod()),
      (update, method) -> update.setStatusCallbackMethod(HttpMethod.forValue(method)),
      "by GET the answer may be kept, and nobody told");

  private final String word;
  private final Function<IncomingPhoneNumber, String> read;
  private final BiConsumer<IncomingPhoneNumberUpdater, String> write;
  private final String price;

  NumberSetting(
      String word,
      Function<IncomingPhoneNumber, String> read,
      BiConsumer<IncomingPhoneNumberUpdater, String> write,
      String price) {
    this.word = word;
    this.read = read;
    this.write = write;
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

  String of(IncomingPhoneNumber number) {
    return read.apply(number);
  }

  void change(IncomingPhoneNumberUpdater update, String value) {
    write.accept(update, value);
  }

  /** Twilio shows what is not set as null, or as nothing. */
  private static String text(@org.jspecify.annotations.Nullable Object value) {
    return Optional.ofNullable(value).map(Object::toString).orElse("");
  }
}
