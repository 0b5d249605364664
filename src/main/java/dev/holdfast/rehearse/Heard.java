package dev.holdfast.rehearse;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What somebody hears at a moment.
 *
 * @param kind the sandbox's word: silence, ringback, play, say, conference, leg
 * @param source where it comes from: document, wait, hold, queue, whisper, announce
 * @param with the names of those who can be heard
 */
record Heard(String kind, String source, String url, String text, Set<String> with) {
  static Heard of(JsonNode json, Scene scene) {
    Set<String> with = new TreeSet<>();
    json.path("with").forEach(sid -> with.add(scene.name(sid.asText())));
    return new Heard(
        json.path("kind").asText("silence"),
        json.path("source").asText(),
        json.path("url").asText(),
        json.path("text").asText(),
        with);
  }

  /** In the words of a script. */
  String in(Scene scene) {
    String voices = String.join(" and ", with);
    String sound =
        switch (kind) {
          case "play" -> played(scene.music());
          case "say" -> "words \"" + text + "\"";
          case "ringback" -> "ringback";
          default -> "";
        };
    if (sound.isEmpty()) {
      return voices.isEmpty() ? "silence" : voices;
    }
    return voices.isEmpty() ? sound : sound + ", and " + voices;
  }

  private String played(Map<String, List<String>> music) {
    return music.entrySet().stream()
        .filter(profile -> profile.getValue().contains(url))
        .map(profile -> "music " + profile.getKey())
        .sorted()
        .findFirst()
        .orElse("sound " + url.replaceFirst("^http://127.0.0.1:\\d+", ""));
  }
}
