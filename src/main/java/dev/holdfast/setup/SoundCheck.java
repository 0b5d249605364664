package dev.holdfast.setup;

import dev.holdfast.setup.Visited.Answered;
import dev.holdfast.setup.Visited.Silent;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether Twilio could play a file: fetched as Twilio fetches it, without parameters and without a
 * signature.
 *
 * @see <a href="https://www.twilio.com/docs/voice/twiml/play#supported-audio-file-types">the types
 *     that play</a>
 */
final class SoundCheck {
  private static final Set<String> PLAYED =
      Set.of(
          "audio/mpeg",
          "audio/wav",
          "audio/wave",
          "audio/x-wav",
          "audio/aiff",
          "audio/x-aifc",
          "audio/x-aiff",
          "audio/x-gsm",
          "audio/gsm",
          "audio/ulaw");
  private static final Set<String> RIFF = Set.of("audio/wav", "audio/wave", "audio/x-wav");
  private static final int REDIRECTS = 10;
  private static final Duration LONGEST = Duration.ofMinutes(40);
  private static final Duration SLOW = Duration.ofSeconds(2);
  private static final Pattern AGE = Pattern.compile("(?:^|[\\s,])max-age=(\\d{1,9})");

  private final Web web;
  private final boolean live;

  SoundCheck(Web web, boolean live) {
    this.web = web;
    this.live = live;
  }

  /**
   * Looks at a file.
   *
   * @param use where it is used
   */
  Sound of(URI url, String use) {
    String about = "sound " + url + " (" + use + ")";
    boolean open = live && !"https".equals(url.getScheme());
    URI at = url;
    for (int hop = 0; hop <= REDIRECTS; hop++) {
      Visited visited = web.get(at);
      if (visited instanceof Silent silent) {
        return silence(url, dead(about, silent));
      }
      Answered answered = (Answered) visited;
      if (answered.elsewhere().isEmpty()) {
        return looked(url, about, answered, open);
      }
      at = answered.elsewhere().get();
      open |= live && !"https".equals(at.getScheme());
    }
    return silence(
        url, Finding.wrong(about, "more than 10 redirects, where Twilio gives up", "name its end"));
  }

  private static Finding dead(String about, Silent silent) {
    return Finding.wrong(
        about,
        "cannot be had: " + silent.why(),
        silent.tls()
            ? "serve a certificate for that name with its whole chain"
            : "see that it can be had from anywhere");
  }

  private Sound looked(URI url, String about, Answered answered, boolean open) {
    Optional<Wav> wav = Wav.read(answered.body().start());
    Optional<Finding> objection =
        unplayable(about, answered).or(() -> broken(about, answered, wav));
    if (objection.isPresent()) {
      return silence(url, objection.get());
    }
    Duration length = wav.map(Wav::length).orElse(Duration.ZERO);
    Finding finding =
        awkward(about, answered, open).orElseGet(() -> Finding.ok(about, inShort(answered, wav)));
    return new Sound(url, finding, length);
  }

  private static Optional<Finding> unplayable(String about, Answered answered) {
    if (answered.status() != 200) {
      return no(about, "cannot be had: " + answered.inShort(), "see that the file is there");
    }
    if (answered.body().length() == 0) {
      return no(about, "is empty", "put a sound there");
    }
    return PLAYED.contains(answered.type())
        ? Optional.empty()
        : no(
            about,
            "Twilio does not play '" + answered.type() + "'",
            "have it served as what it is, as audio/mpeg or audio/wav");
  }

  private static Optional<Finding> broken(String about, Answered answered, Optional<Wav> wav) {
    if (RIFF.contains(answered.type()) && wav.isEmpty()) {
      return no(about, "is said to be " + answered.type() + " and is none", "convert it");
    }
    if (!answered.body().whole()) {
      return no(about, "does not come to an end", "take a file, not a stream");
    }
    if (wav.filter(head -> head.end() > answered.body().length()).isPresent()) {
      return no(about, "is shorter than its head says", "put the whole file there");
    }
    return wav.filter(head -> head.length().compareTo(LONGEST) > 0).isPresent()
        ? no(about, "is longer than 40 minutes, and may drop the call", "make it shorter")
        : Optional.empty();
  }

  private static Optional<Finding> awkward(String about, Answered answered, boolean open) {
    if (open) {
      return Optional.of(
          Finding.differs(about, "comes over http, not https", "have it served by https"));
    }
    if (answered.firstByte().compareTo(SLOW) > 0) {
      return Optional.of(
          Finding.differs(
              about,
              "takes " + Lengths.of(answered.firstByte()) + " to begin; callers hear silence",
              "have it served from nearer, or by us"));
    }
    return keeping(answered).isEmpty()
        ? Optional.of(
            Finding.differs(
                about,
                "may not be kept: Twilio fetches all of it again for each caller",
                "have it served with Cache-Control: max-age, or an ETag"))
        : Optional.empty();
  }

  /** How it may be kept; nothing: not at all. */
  private static String keeping(Answered answered) {
    String control = answered.header("Cache-Control");
    Matcher age = AGE.matcher(control);
    boolean asked = !(answered.header("ETag") + answered.header("Last-Modified")).isEmpty();
    if (control.contains("no-store")) {
      return "";
    }
    if (age.find() && Long.parseLong(age.group(1)) > 0) {
      return "kept for " + Lengths.of(Duration.ofSeconds(Long.parseLong(age.group(1))));
    }
    return asked ? "asked each time whether it has changed" : "";
  }

  private static String inShort(Answered answered, Optional<Wav> wav) {
    String head =
        wav.map(one -> one.inShort() + ", " + Lengths.of(one.length()))
            .orElse("its head was not read for its length");
    return "%s, %s, %s; begins after %s, %s"
        .formatted(
            answered.type(),
            head,
            Lengths.of(answered.body().length()),
            Lengths.of(answered.firstByte()),
            keeping(answered));
  }

  private static Optional<Finding> no(String about, String says, String remedy) {
    return Optional.of(Finding.wrong(about, says, remedy));
  }

  private static Sound silence(URI url, Finding finding) {
    return new Sound(url, finding, Duration.ZERO);
  }
}
