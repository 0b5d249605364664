package dev.holdfast.sandbox.step;

import dev.holdfast.sandbox.call.Running;
import dev.holdfast.sandbox.call.Script;
import dev.holdfast.sandbox.call.Stop;
import dev.holdfast.sandbox.engine.Timer;
import java.time.Duration;

/** A verb that is through after a time that is known when it begins, or a little later. */
final class Timed implements Running {
  private final Script script;
  private Timer timer = Timer.NONE;
  private boolean stopped;

  Timed(Script script) {
    this.script = script;
  }

  static Timed lasting(Script script, Duration length) {
    var timed = new Timed(script);
    timed.last(length);
    return timed;
  }

  void last(Duration length) {
    timer = script.interpreter().engine().after(length, script::finished);
  }

  boolean isStopped() {
    return stopped;
  }

  @Override
  public void stop(Stop why) {
    stopped = true;
    timer.cancel();
  }
}
