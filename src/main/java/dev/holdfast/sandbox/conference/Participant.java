package dev.holdfast.sandbox.conference;

import dev.holdfast.sandbox.call.Call;
import dev.holdfast.sandbox.call.Occupation;
import dev.holdfast.sandbox.call.Stop;
import dev.holdfast.sandbox.hearing.Source;
import dev.holdfast.sandbox.twiml.ConferenceNoun;
import dev.holdfast.sandbox.wire.Link;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A leg in a room: invited (its phone rings), then joined, then gone. Held, muted and coaching are
 * flags of their own; what plays to it alone are scripts, one of each source.
 */
public final class Participant {
  private final Call call;
  private final String label;
  private final boolean startOnEnter;
  private final Instant created;
  private final Consumer<Departure> exit;
  private final Map<Source, Occupation> scripts = new EnumMap<>(Source.class);
  private boolean endOnExit;
  private boolean muted;
  private boolean held;
  private boolean joined;
  private String coached;
  private boolean coaching;
  private Link waitMusic;
  private Instant updated;

  /** A participant to be; {@code exit} is told once, when it has left. */
  Participant(Call call, ConferenceNoun wishes, Instant now, Consumer<Departure> exit) {
    this.call = call;
    this.label = wishes.label();
    this.startOnEnter = wishes.startOnEnter();
    this.endOnExit = wishes.endOnExit();
    this.muted = wishes.muted();
    this.coached = wishes.coach();
    this.coaching = !wishes.coach().isEmpty();
    this.waitMusic = wishes.waitMusic();
    this.created = now;
    this.updated = now;
    this.exit = exit;
  }

  public Call call() {
    return call;
  }

  public String label() {
    return label;
  }

  public boolean startOnEnter() {
    return startOnEnter;
  }

  public boolean endOnExit() {
    return endOnExit;
  }

  public boolean muted() {
    return muted;
  }

  public boolean held() {
    return held;
  }

  public boolean joined() {
    return joined;
  }

  public boolean coaching() {
    return coaching;
  }

  /** The CallSid of the one it coaches, empty if it names nobody. */
  public String coached() {
    return coached;
  }

  public Instant created() {
    return created;
  }

  public Instant updated() {
    return updated;
  }

  public String status() {
    return joined ? "connected" : call.status().text();
  }

  Link waitMusic() {
    return waitMusic;
  }

  void join(Instant now) {
    joined = true;
    updated = now;
  }

  void mute(boolean on, Instant now) {
    muted = on;
    updated = now;
  }

  void hold(boolean on, Instant now) {
    held = on;
    updated = now;
  }

  void endOnExit(boolean on, Instant now) {
    endOnExit = on;
    updated = now;
  }

  void coach(boolean on, String whom, Instant now) {
    coaching = on;
    coached = whom;
    updated = now;
  }

  void waitsWith(Link music, Instant now) {
    waitMusic = music;
    updated = now;
  }

  boolean plays(Source source) {
    return scripts.containsKey(source);
  }

  /** Lets a script play to it alone, in place of the one of the same source. */
  void play(Source source, Occupation script) {
    silence(source);
    scripts.put(source, script);
  }

  void silence(Source source) {
    var script = scripts.remove(source);
    if (script != null) {
      script.stop(Stop.OUTLIVED);
    }
    call.ear().stop(source);
  }

  /** Takes it out of everything; its leg goes on with what its exit says. */
  void depart(Departure why) {
    joined = false;
    silence(Source.WAIT);
    silence(Source.HOLD);
    silence(Source.ANNOUNCE);
    exit.accept(why);
  }
}
