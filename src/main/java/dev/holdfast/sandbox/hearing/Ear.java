package dev.holdfast.sandbox.hearing;

import dev.holdfast.sandbox.shelf.Newest;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Hears one sound of each source, the uppermost of them aloud, and remembers the newest 1,000 it
 * heard.
 */
public final class Ear {
  private static final int REMEMBERED = 1_000;

  private final InstantSource clock;
  private final Map<Source, Sound> layers = new EnumMap<>(Source.class);
  private final Newest<Heard> heard = new Newest<>(REMEMBERED);

  public Ear(InstantSource clock, Sound first) {
    this.clock = clock;
    hear(first);
  }

  public void hear(Sound sound) {
    layers.put(sound.source(), sound);
    remember();
  }

  /** This source is heard no more; what lies under it is. */
  public void stop(Source source) {
    layers.remove(source);
    remember();
  }

  /** Nothing is heard any more. */
  public void close() {
    layers.clear();
    remember();
  }

  public Sound now() {
    var sounds = layers.values().iterator();
    if (!sounds.hasNext()) {
      return Sound.silence(Source.DOCUMENT);
    }
    var top = sounds.next();
    // An announcement is heard over the room, unless the leg is on hold.
    var mixed = top.source() == Source.ANNOUNCE && !layers.containsKey(Source.HOLD);
    return mixed && layers.containsKey(Source.DOCUMENT) ? top.over(voices()) : top;
  }

  public List<Heard> heard() {
    return heard.all();
  }

  /** Remembers only the last of what was heard. */
  public void fade(int few) {
    heard.keepOnly(few);
  }

  private List<String> voices() {
    return layers.getOrDefault(Source.DOCUMENT, Sound.silence(Source.DOCUMENT)).with();
  }

  private void remember() {
    var sound = now();
    var at = clock.instant();
    if (heard.last().filter(last -> nobodyCouldHear(last, sound, at)).isPresent()) {
      heard.removeLast();
    }
    if (heard.last().filter(last -> last.sound().equals(sound)).isEmpty()) {
      heard.add(new Heard(at, sound));
    }
  }

  /** Silence of no length between two sounds is not worth a line. */
  private static boolean nobodyCouldHear(Heard last, Sound next, Instant at) {
    return last.at().equals(at)
        && last.sound().kind() == Sound.Kind.SILENCE
        && !last.sound().equals(next);
  }
}
