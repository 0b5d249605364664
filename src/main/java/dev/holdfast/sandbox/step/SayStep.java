package dev.holdfast.sandbox.step;

import dev.holdfast.sandbox.call.Running;
import dev.holdfast.sandbox.call.Script;
import dev.holdfast.sandbox.call.Step;
import dev.holdfast.sandbox.hearing.Sound;
import dev.holdfast.sandbox.twiml.Say;
import dev.holdfast.sandbox.twiml.Trouble;
import java.time.Duration;

/** Speaks; how long is a guess of fifteen letters a second, at least one second. */
public final class SayStep implements Step<Say> {
  private static final int LETTERS_A_SECOND = 15;
  private static final int MOST = 1000;

  @Override
  public Running begin(Say say, Script script) {
    if (say.text().isEmpty()) {
      script.log(new Trouble(13520, "<Say> has no text"), script.document().base());
      script.finished();
      return Running.NONE;
    }
    script.stage().needsMedia();
    script.stage().hears(Sound.say(script.source(), say.text()));
    return Timed.lasting(script, length(say));
  }

  private static Duration length(Say say) {
    int letters = say.text().length();
    int times = say.loop() == 0 ? MOST : say.loop();
    return Duration.ofSeconds((letters + LETTERS_A_SECOND - 1) / LETTERS_A_SECOND)
        .multipliedBy(times);
  }
}
