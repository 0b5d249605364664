package dev.holdfast;

import dev.holdfast.rehearse.Time;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Future;

/** Time that passes as it does in service: now and then what was long unheard of is looked at. */
final class Clockwork implements Time {
  private static final Duration SETTLING = Duration.ofSeconds(30);

  private final Calm calm;
  private final App app;
  private Instant now;
  private Instant settling;

  Clockwork(Calm calm, App app, Instant start) {
    this.calm = calm;
    this.app = app;
    this.now = start;
    this.settling = start.plus(SETTLING);
  }

  @Override
  public void pass(Duration by) {
    Instant target = now.plus(by);
    while (!settling.isAfter(target)) {
      goTo(settling);
      app.settle();
      settling = settling.plus(SETTLING);
    }
    goTo(target);
    calm.rest();
  }

  private void goTo(Instant moment) {
    calm.pass(Duration.between(now, moment));
    now = moment;
  }

  @Override
  public void answered(Duration most, List<? extends Future<?>> commands) {
    calm.answered(most, commands);
  }

  @Override
  public void rest() {
    calm.rest();
  }
}
