package dev.holdfast.call;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The queue of one hold on the leg path. Each hold has its own: a shared one would connect
 * strangers, and a reused name would race its own deletion.
 *
 * @param number the number of the hold, from 1
 * @param sid empty until Twilio has named it
 * @param dropAt when it is to be deleted at Twilio; empty: it is in use
 * @param tries how often deleting it has failed
 */
public record HoldQueue(int number, Optional<QueueSid> sid, Optional<Instant> dropAt, int tries) {
  static final Comparator<HoldQueue> BY_NUMBER = Comparator.comparingInt(HoldQueue::number);

  private static final Pattern NAME = Pattern.compile("hold-(CA[0-9a-f]{32})-[1-9][0-9]*");

  public static HoldQueue of(int number) {
    return new HoldQueue(number, Optional.empty(), Optional.empty(), 0);
  }

  /** Its friendly name at Twilio, 64 characters at most; says nothing about anybody. */
  public static String name(CallSid call, int number) {
    return "hold-" + call + "-" + number;
  }

  /** The call whose queue has this name; empty: no name of ours. */
  public static Optional<CallSid> callOf(String name) {
    Matcher ours = NAME.matcher(name);
    return ours.matches() ? Optional.of(new CallSid(ours.group(1))) : Optional.empty();
  }

  public HoldQueue named(QueueSid name) {
    return new HoldQueue(number, Optional.of(name), dropAt, tries);
  }

  public HoldQueue dropAt(Instant at) {
    return new HoldQueue(number, sid, Optional.of(at), tries);
  }

  public HoldQueue triedAgainAt(Instant at) {
    return new HoldQueue(number, sid, Optional.of(at), tries + 1);
  }
}
