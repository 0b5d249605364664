package dev.holdfast.setup;

import dev.holdfast.desk.Music;
import dev.holdfast.desk.MusicProfile;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Every sound of every profile, each once; and how long a profile plays before it is asked for. */
final class MusicCheck {
  /** A document that is over sooner is asked for all the time. */
  private static final Duration SHORT = Duration.ofSeconds(5);

  private final SoundCheck sounds;
  private final Music music;

  MusicCheck(SoundCheck sounds, Music music) {
    this.sounds = sounds;
    this.music = music;
  }

  List<Finding> all() {
    Map<URI, List<String>> uses = new LinkedHashMap<>();
    Map<String, MusicProfile> profiles = new TreeMap<>(music.profiles());
    profiles.values().forEach(profile -> uses(profile, uses));
    Map<URI, Sound> looked =
        uses.entrySet().stream()
            .map(one -> sounds.of(one.getKey(), String.join(", ", one.getValue())))
            .collect(Collectors.toMap(Sound::url, one -> one, (a, b) -> a, LinkedHashMap::new));
    List<Finding> all = new ArrayList<>();
    looked.values().forEach(sound -> all.add(sound.finding()));
    profiles.values().forEach(profile -> all.add(loop(profile, looked)));
    return all;
  }

  private static void uses(MusicProfile profile, Map<URI, List<String>> uses) {
    profile.tracks().forEach(url -> used(uses, url, profile.name() + " tracks"));
    profile.returnSound().ifPresent(url -> used(uses, url, profile.name() + " return-sound"));
    profile.parkSound().ifPresent(url -> used(uses, url, profile.name() + " park-sound"));
  }

  private static void used(Map<URI, List<String>> uses, URI url, String where) {
    List<String> all = uses.computeIfAbsent(url, first -> new ArrayList<>());
    if (!all.contains(where)) {
      all.add(where);
    }
  }

  /** A file plays once; that music goes on is the document's doing. */
  private static Finding loop(MusicProfile profile, Map<URI, Sound> looked) {
    String about = "music " + profile.name();
    String times = profile.rounds() == 1 ? "once" : profile.rounds() + " times";
    List<Optional<Duration>> lengths =
        profile.tracks().stream().map(url -> length(url, looked)).toList();
    if (lengths.stream().anyMatch(Optional::isEmpty)) {
      return Finding.ok(
          about, "is played " + times + " within a document, which is then asked for again");
    }
    Duration document =
        lengths.stream()
            .map(Optional::orElseThrow)
            .reduce(Duration.ZERO, Duration::plus)
            .multipliedBy(profile.rounds());
    return document.compareTo(SHORT) < 0
        ? Finding.differs(
            about,
            "is over after " + Lengths.of(document) + "; we are asked for it all the time",
            "let holdfast.music." + profile.name() + ".rounds be more")
        : Finding.ok(
            about,
            "is played "
                + times
                + " within a document, for "
                + Lengths.of(document)
                + ", which is then asked for again");
  }

  private static Optional<Duration> length(URI url, Map<URI, Sound> looked) {
    return Optional.ofNullable(looked.get(url)).flatMap(Sound::known);
  }
}
