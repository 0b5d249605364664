package dev.holdfast;

import dev.holdfast.desk.Music;
import dev.holdfast.desk.MusicProfile;
import dev.holdfast.twilio.TwimlWords;
import java.net.URI;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The music profiles of the settings: {@code holdfast.music.<profile>}. */
final class MusicSettings {
  private MusicSettings() {}

  /** Reads all profiles. */
  static Music read(Book book, URI publicUrl) {
    Map<String, MusicProfile> profiles = new HashMap<>();
    for (String name : book.names("holdfast.music.")) {
      if (!name.equals("hosts")) {
        profiles.put(name, profile(book, name, publicUrl));
      }
    }
    if (!profiles.containsKey(Music.DEFAULT)) {
      book.wrong("holdfast.music.default.tracks", "is missing; one profile is called default");
    }
    Set<String> hosts =
        Arrays.stream(book.text("holdfast.music.hosts").orElse("").split(",", -1))
            .map(host -> host.strip().toLowerCase(Locale.ROOT))
            .filter(host -> !host.isEmpty())
            .collect(Collectors.toSet());
    return new Music(profiles, hosts);
  }

  private static MusicProfile profile(Book book, String name, URI publicUrl) {
    String at = "holdfast.music." + name + ".";
    List<URI> tracks =
        book.read(at + "tracks", text -> urls(text, publicUrl), List.of(), "paths or URLs");
    String words = "words to say";
    return new MusicProfile(
        name,
        tracks,
        book.number(at + "rounds", 1, 1),
        book.text(at + "message"),
        book.read(at + "language", MusicSettings::language, "en-US", "a language like en-US"),
        book.optional(
            at + "return-sound", text -> urls(text, publicUrl).stream().findFirst(), "a path"),
        book.text(at + "return-words"),
        book.optional(
            at + "park-sound", text -> urls(text, publicUrl).stream().findFirst(), "a path"),
        book.text(at + "park-words"),
        book.text(at + "customer-left").orElse("Your customer has hung up."),
        book.read(at + "reminder", text -> text, "", words),
        book.read(at + "apology", text -> text, "", words));
  }

  /** Paths are ours; everything else is a URL already. */
  private static List<URI> urls(String text, URI publicUrl) {
    return Arrays.stream(text.split(",", -1))
        .map(String::strip)
        .filter(one -> !one.isEmpty())
        .map(one -> one.startsWith("/") ? URI.create(publicUrl + one) : Book.absolute(one))
        .toList();
  }

  private static String language(String text) {
    if (!TwimlWords.speaks(text)) {
      throw new IllegalArgumentException("not a language of Twilio's");
    }
    return text;
  }
}
