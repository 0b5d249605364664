package dev.holdfast.sandbox.hearing;

import java.util.List;
import java.util.Locale;

/**
 * What reaches an ear; {@code url} and {@code text} are empty where they do not apply.
 *
 * @param with the CallSids whose sound reaches this leg
 */
public record Sound(Kind kind, Source source, String url, String text, List<String> with) {
  /** What it sounds like. */
  public enum Kind {
    SILENCE,
    RINGBACK,
    PLAY,
    SAY,
    CONFERENCE,
    LEG;

    public String text() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Sound {
    with = List.copyOf(with);
  }

  public static Sound silence(Source source) {
    return new Sound(Kind.SILENCE, source, "", "", List.of());
  }

  public static Sound ringback() {
    return new Sound(Kind.RINGBACK, Source.DOCUMENT, "", "", List.of());
  }

  public static Sound play(Source source, String url) {
    return new Sound(Kind.PLAY, source, url, "", List.of());
  }

  public static Sound tones(Source source, String digits) {
    return new Sound(Kind.PLAY, source, "", digits, List.of());
  }

  public static Sound say(Source source, String text) {
    return new Sound(Kind.SAY, source, "", text, List.of());
  }

  /** The one who is talked to, as the other hears it. */
  public static Sound leg(String callSid) {
    return new Sound(Kind.LEG, Source.DOCUMENT, "", "", List.of(callSid));
  }

  /** A room as one of its participants hears it; alone in it is silence. */
  public static Sound room(List<String> with) {
    var kind = with.isEmpty() ? Kind.SILENCE : Kind.CONFERENCE;
    return new Sound(kind, Source.DOCUMENT, "", "", with);
  }

  Sound over(List<String> voices) {
    return new Sound(kind, source, url, text, voices);
  }
}
