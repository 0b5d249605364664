package dev.holdfast.twilio;

import com.twilio.http.HttpMethod;
import com.twilio.rest.api.v2010.account.IncomingPhoneNumber;
import com.twilio.rest.api.v2010.account.IncomingPhoneNumberUpdater;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A number's configuration in the words of Twilio's library. */
final class NumberForm {
  private NumberForm() {}

  /** How one thing is set; what is not set is shown as null or as nothing, and is nothing here. */
  static String read(IncomingPhoneNumber number, NumberSetting setting) {
    return switch (setting) {
      case TRUNK -> text(number.getTrunkSid());
      case APPLICATION -> text(number.getVoiceApplicationSid());
      case VOICE_URL -> text(number.getVoiceUrl());
      case VOICE_METHOD -> text(number.getVoiceMethod());
      case FALLBACK_URL -> text(number.getVoiceFallbackUrl());
      case FALLBACK_METHOD -> text(number.getVoiceFallbackMethod());
      case STATUS_CALLBACK -> text(number.getStatusCallback());
      case STATUS_CALLBACK_METHOD -> text(number.getStatusCallbackMethod());
    };
  }

  /** Sets one thing; nothing takes it away. */
  static IncomingPhoneNumberUpdater write(
      IncomingPhoneNumberUpdater update, NumberSetting setting, String value) {
    return switch (setting) {
      case TRUNK -> update.setTrunkSid(value);
      case APPLICATION -> update.setVoiceApplicationSid(value);
      case VOICE_URL -> update.setVoiceUrl(value);
      case VOICE_METHOD -> update.setVoiceMethod(HttpMethod.forValue(value));
      case FALLBACK_URL -> update.setVoiceFallbackUrl(value);
      case FALLBACK_METHOD -> update.setVoiceFallbackMethod(HttpMethod.forValue(value));
      case STATUS_CALLBACK -> update.setStatusCallback(value);
      case STATUS_CALLBACK_METHOD -> update.setStatusCallbackMethod(HttpMethod.forValue(value));
    };
  }

  private static String text(@Nullable Object value) {
    return Optional.ofNullable(value).map(Object::toString).orElse("");
  }
}
