package dev.holdfast.sandbox.step;

import dev.holdfast.sandbox.call.Running;
import dev.holdfast.sandbox.call.Script;
import dev.holdfast.sandbox.call.Step;
import dev.holdfast.sandbox.hearing.Sound;
import dev.holdfast.sandbox.twiml.Play;
import dev.holdfast.sandbox.twiml.Trouble;
import dev.holdfast.sandbox.wire.Link;
import java.time.Duration;

/** Plays a file, which is fetched first, or tones. */
public final class PlayStep implements Step<Play> {
  private static final Duration TONE = Duration.ofMillis(500);

  @Override
  public Running begin(Play play, Script script) {
    script.stage().needsMedia();
    if (!play.digits().isEmpty()) {
      script.stage().hears(Sound.tones(script.source(), play.digits()));
      return Timed.lasting(script, TONE.multipliedBy(play.digits().length()));
    }
    var base = script.document().base();
    if (play.url().isEmpty()) {
      script.fail(new Trouble(11100, "<Play> has no URL"), base);
      return Running.NONE;
    }
    var url = new Link(play.url(), "GET").from(base).url();
    var playing = new Timed(script);
    script
        .lengthOf(url)
        .ifPresentOrElse(
            length -> start(playing, play, url, length, script),
            () -> load(playing, play, url, script));
    return playing;
  }

  private static void load(Timed playing, Play play, String url, Script script) {
    script
        .interpreter()
        .media()
        .load(
            url,
            script.stage().callSid(),
            length -> start(playing, play, url, length, script),
            (trouble, failed) -> {
              if (!playing.isStopped()) {
                script.fail(trouble, failed);
              }
            });
  }

  private static void start(Timed playing, Play play, String url, Duration length, Script script) {
    if (!playing.isStopped()) {
      script.stage().hears(Sound.play(script.source(), url));
      playing.last(length.multipliedBy(play.loop()));
    }
  }
}
