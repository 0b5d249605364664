package dev.holdfast.kill;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A command and what was answered.
 *
 * @param call the CallSid
 * @param what hold or resume
 * @param leg a role; empty: none is named
 * @param sent when, in nanoseconds of the machine
 * @param ended when its answer was there, or the connection broke
 * @param status 0: nobody answered
 */
record Command(String call, String what, String leg, long sent, long ended, int status) {
  /**
   * The last command on a call that had an effect, if it was acknowledged, and no other one was
   * under way with it whose effect may have come later.
   */
  static Optional<Command> last(String call, List<Command> commands) {
    List<Command> effective =
        commands.stream()
            .filter(one -> one.call().equals(call) && !one.refused())
            .sorted(Comparator.comparingLong(Command::sent))
            .toList();
    return effective.stream()
        .skip(Math.max(0, effective.size() - 1))
        .filter(Command::acknowledged)
        .filter(one -> effective.stream().allMatch(other -> other.equals(one) || other.before(one)))
        .findFirst();
  }

  /** Whether it was said that it is so, or will be. */
  boolean acknowledged() {
    return status == 200 || status == 202;
  }

  /** Whether it was said that nothing was done. */
  boolean refused() {
    return status >= 400 && status != 500;
  }

  /** Whether its answer was there before another one was sent. */
  boolean before(Command other) {
    return ended <= other.sent;
  }

  @Override
  public String toString() {
    return what + " " + leg + " " + status;
  }
}
