package dev.holdfast.sandbox.call;

import dev.holdfast.sandbox.hearing.Sound;
import dev.holdfast.sandbox.hearing.Source;

/** Two legs that hear each other. */
public record Joint(Call one, Call other) {

  public void join() {
    one.ear().hear(Sound.leg(other.sid()));
    other.ear().hear(Sound.leg(one.sid()));
  }

  /** Neither hears the other any more; one that is over hears nothing anyway. */
  public void part() {
    hush(one);
    hush(other);
  }

  private static void hush(Call call) {
    if (!call.isOver()) {
      call.ear().hear(Sound.silence(Source.DOCUMENT));
    }
  }
}
