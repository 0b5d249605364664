package dev.holdfast.rehearse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads what somebody should hear. */
final class Sounds {
  private static final List<String> THERE_IS =
      List.of(
          "<person>",
          "<person> and <person>",
          "nobody",
          "silence",
          "ringback",
          "music <profile>",
          "words \"...\"",
          "sound <path>");

  private Sounds() {}

  static Sound read(Value value, List<String> people) {
    if (value instanceof Value.Many many) {
      return voices(value, many.items().stream().map(one -> one.text("a person")).toList(), people);
    }
    String text = value.text("what is heard");
    String rest = text.contains(" ") ? text.substring(text.indexOf(' ') + 1).strip() : "";
    return switch (text.split(" ", 2)[0]) {
      case "silence" -> alone(value, rest, new Sound.Silence());
      case "ringback" -> alone(value, rest, new Sound.Ringback());
      case "nobody" -> alone(value, rest, new Sound.Nobody());
      case "music" -> new Sound.Music(some(value, rest, "music <profile>"));
      case "words" -> new Sound.Words(unquoted(some(value, rest, "words \"...\"")));
      case "sound" -> new Sound.Track(some(value, rest, "sound <path>"));
      default -> voices(value, Arrays.asList(text.split(" and ", -1)), people);
    };
  }

  private static Sound voices(Value value, List<String> names, List<String> people) {
    for (String name : names) {
      if (!people.contains(name)) {
        List<String> all = new ArrayList<>(people);
        all.addAll(THERE_IS.subList(2, THERE_IS.size()));
        throw new Misread(
            value.at(), "nobody and nothing is called '" + name + "'; " + Near.instead(name, all));
      }
    }
    return new Sound.Voices(names);
  }

  private static Sound alone(Value value, String rest, Sound sound) {
    if (!rest.isEmpty()) {
      throw new Misread(value.at(), "'" + sound + "' stands alone, without '" + rest + "'");
    }
    return sound;
  }

  private static String some(Value value, String rest, String form) {
    if (rest.isEmpty()) {
      throw new Misread(value.at(), "something is missing; write " + form);
    }
    return rest;
  }

  private static String unquoted(String text) {
    boolean quoted = text.length() > 1 && text.startsWith("\"") && text.endsWith("\"");
    return quoted ? text.substring(1, text.length() - 1) : text;
  }
}
