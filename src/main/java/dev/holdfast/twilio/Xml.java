package dev.holdfast.twilio;

import com.twilio.http.HttpMethod;
import com.twilio.twiml.VoiceResponse;
import com.twilio.twiml.voice.Hangup;
import com.twilio.twiml.voice.Pause;
import com.twilio.twiml.voice.Play;
import com.twilio.twiml.voice.Redirect;
import com.twilio.twiml.voice.Say;
import dev.holdfast.desk.MusicProfile;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/** The verbs that every document is made of. */
final class Xml {
  private Xml() {}

  static Say say(String words, String language) {
    return new Say.Builder(words).language(Say.Language.valueOf(constant(language))).build();
  }

  static Play play(URI sound) {
    return new Play.Builder(sound.toString()).build();
  }

  static Pause pause(int seconds) {
    return new Pause.Builder().length(seconds).build();
  }

  static Redirect redirect(URI url) {
    return new Redirect.Builder(url).method(HttpMethod.POST).build();
  }

  static Hangup hangUp() {
    return new Hangup.Builder().build();
  }

  /** A sound, or words where the profile has some, or nothing. */
  static void soundOrWords(
      VoiceResponse.Builder document,
      Optional<URI> sound,
      Optional<String> words,
      MusicProfile profile) {
    if (words.isPresent()) {
      document.say(say(words.get(), profile.language()));
    } else {
      sound.ifPresent(url -> document.play(play(url)));
    }
  }

  /** The library names its languages like constants: {@code en-US} is {@code EN_US}. */
  private static String constant(String language) {
    return language.toUpperCase(Locale.ROOT).replace('-', '_');
  }
}
