package dev.holdfast.rehearse;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What somebody should hear. */
sealed interface Sound {
  /** Whether it is this that is heard. */
  boolean in(Heard heard, Scene scene) throws Miss;

  /** The voices of people, these and nobody else's. */
  record Voices(Set<String> names) implements Sound {
    Voices(List<String> names) {
      this(new TreeSet<>(names));
    }

    @Override
    public boolean in(Heard heard, Scene scene) {
      return heard.with().equals(names);
    }

    @Override
    public String toString() {
      return String.join(" and ", names);
    }
  }

  /** A track of a profile. */
  record Music(String profile) implements Sound {
    @Override
    public boolean in(Heard heard, Scene scene) throws Miss {
      if (!scene.music().containsKey(profile)) {
        throw new Miss(
            "music " + profile,
            "the settings have no such profile; "
                + Near.instead(profile, new TreeSet<>(scene.music().keySet())));
      }
      return heard.kind().equals("play")
          && scene.music().getOrDefault(profile, List.of()).contains(heard.url());
    }

    @Override
    public String toString() {
      return "music " + profile;
    }
  }

  /** A file, by the end of its URL. */
  record Track(String url) implements Sound {
    @Override
    public boolean in(Heard heard, Scene scene) {
      return heard.kind().equals("play") && heard.url().endsWith(url);
    }

    @Override
    public String toString() {
      return "sound " + url;
    }
  }

  /** Spoken words, these among others. */
  record Words(String text) implements Sound {
    @Override
    public boolean in(Heard heard, Scene scene) {
      return heard.kind().equals("say") && heard.text().contains(text);
    }

    @Override
    public String toString() {
      return "words \"" + text + "\"";
    }
  }

  /** Nothing at all. */
  record Silence() implements Sound {
    @Override
    public boolean in(Heard heard, Scene scene) {
      return heard.in(scene).equals("silence");
    }

    @Override
    public String toString() {
      return "silence";
    }
  }

  /** That it rings elsewhere. */
  record Ringback() implements Sound {
    @Override
    public boolean in(Heard heard, Scene scene) {
      return heard.kind().equals("ringback");
    }

    @Override
    public String toString() {
      return "ringback";
    }
  }

  /** No voice, whatever else. */
  record Nobody() implements Sound {
    @Override
    public boolean in(Heard heard, Scene scene) {
      return heard.with().isEmpty();
    }

    @Override
    public String toString() {
      return "nobody";
    }
  }
}
