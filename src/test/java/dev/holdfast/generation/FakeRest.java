package dev.holdfast.generation;

import dev.holdfast.call.Act;
import dev.holdfast.call.Outcome;
import dev.holdfast.desk.Attempt;
import dev.holdfast.desk.TwilioFailure;
import java.util.ArrayDeque;
import java.util.Deque;

/** The REST words without Twilio: fail as told, one failure after the other, then succeed. */
public final class FakeRest {
  private final Deque<TwilioFailure> failures = new ArrayDeque<>();
  private int tries;

  void fails(TwilioFailure failure) {
    failures.add(failure);
  }

  int tries() {
    return tries;
  }

  public Attempt hold(Act.Hold act) {
    return answered(act);
  }

  public Attempt resume(Act.Resume act) {
    return answered(act);
  }

  public Attempt dialIn(Act.DialIn act) {
    return answered(act);
  }

  public Attempt hangUp(Act.HangUp act) {
    return answered(act);
  }

  public Attempt move(Act.Move act) {
    return answered(act);
  }

  public Attempt moveBoth(Act.MoveBoth act) {
    return answered(act);
  }

  public Attempt rejoin(Act.Rejoin act) {
    return answered(act);
  }

  public Attempt ring(Act.Ring act) {
    return answered(act);
  }

  public Attempt dropQueue(Act.DropQueue act) {
    return answered(act);
  }

  public Attempt remind(Act.Remind act) {
    return answered(act);
  }

  public Attempt look(Act.Look act) {
    return answered(act);
  }

  public Act.Resume announceReturn(Act.Resume act) {
    answered(act);
    return act;
  }

  private Attempt answered(Act act) {
    tries++;
    TwilioFailure failure = failures.poll();
    if (failure != null) {
      throw failure;
    }
    return new Attempt(act, new Outcome.Done());
  }
}
