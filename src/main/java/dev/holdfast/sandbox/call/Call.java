package dev.holdfast.sandbox.call;

import dev.holdfast.sandbox.engine.Timer;
import dev.holdfast.sandbox.hearing.Ear;
import dev.holdfast.sandbox.shelf.Newest;
import dev.holdfast.sandbox.wire.Link;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One leg, as Twilio's Call resource: {@code queued} (outbound only), {@code ringing}, {@code
 * in-progress}, then one of the ends. Only the switchboard moves it.
 */
public final class Call {
  private static final int REMEMBERED = 1_000;
  private static final int REMEMBERED_LATER = 20;

  private final String sid;
  private final Origin origin;
  private final Instant created;
  private final Ear ear;
  private Beginning beginning;
  private final Newest<Executed> executed = new Newest<>(REMEMBERED);
  private final List<Timer> timers = new ArrayList<>();
  private CallStatus status;
  private Instant updated;
  private Instant answered = Instant.MIN;
  private Instant ended = Instant.MIN;
  private Callbacks callbacks = Callbacks.NONE;
  private Link fallback = Link.NONE;
  private Occupation occupation = Occupation.NONE;
  private Timer limit = Timer.NONE;
  private Duration longest = Outbound.DEFAULT_LIMIT;
  private int told;

  Call(String sid, Origin origin, CallStatus status, Instant now, Ear ear, Beginning beginning) {
    this.sid = sid;
    this.origin = origin;
    this.status = status;
    this.created = now;
    this.updated = now;
    this.ear = ear;
    this.beginning = beginning;
  }

  public String sid() {
    return sid;
  }

  public Origin origin() {
    return origin;
  }

  public CallStatus status() {
    return status;
  }

  public boolean isUp() {
    return status == CallStatus.IN_PROGRESS;
  }

  /** It rings because a Dial called it. */
  public boolean ringsInDial() {
    return status == CallStatus.RINGING && origin.direction() == Direction.OUTBOUND_DIAL;
  }

  public boolean isOver() {
    return status.isFinal();
  }

  public Instant created() {
    return created;
  }

  public Instant updated() {
    return updated;
  }

  public Optional<Instant> answered() {
    return answered.equals(Instant.MIN) ? Optional.empty() : Optional.of(answered);
  }

  public Optional<Instant> ended() {
    return ended.equals(Instant.MIN) ? Optional.empty() : Optional.of(ended);
  }

  /** Seconds from answer to end, 0 without an answer. */
  public long seconds() {
    return answered().isEmpty() || ended().isEmpty()
        ? 0
        : Math.max(0, ended.getEpochSecond() - answered.getEpochSecond());
  }

  public Ear ear() {
    return ear;
  }

  public List<Executed> executed() {
    return executed.all();
  }

  public void note(Executed verb) {
    executed.add(verb);
  }

  /** Long after its end only the last of what happened on it is remembered. */
  void fade() {
    executed.keepOnly(REMEMBERED_LATER);
    ear.fade(REMEMBERED_LATER);
  }

  public Callbacks callbacks() {
    return callbacks;
  }

  public void tellsTo(Callbacks target) {
    callbacks = target;
  }

  public Link fallback() {
    return fallback;
  }

  public void fallsBackTo(Link target) {
    fallback = target;
  }

  public Occupation occupation() {
    return occupation;
  }

  /** Gives the leg something to do; what it did before must have been stopped. */
  public void busyWith(Occupation next) {
    occupation = next;
  }

  Beginning beginning() {
    return beginning;
  }

  void beginsWith(Beginning other) {
    beginning = other;
  }

  /** Keeps a timer that dies with the ringing or the call. */
  void keep(Timer timer) {
    timers.add(timer);
  }

  /** How long it may last from its answer. */
  Duration longest() {
    return longest;
  }

  void lastsAtMost(Duration length) {
    longest = length;
  }

  void limitBy(Timer timer) {
    limit.cancel();
    limit = timer;
  }

  void move(CallStatus next, Instant now) {
    status = next;
    updated = now;
    timers.forEach(Timer::cancel);
    timers.clear();
    if (next == CallStatus.IN_PROGRESS) {
      answered = now;
    }
    if (next.isFinal()) {
      ended = now;
      limit.cancel();
    }
  }

  /** The number of the next event that is told of this call, from 0. */
  int nextTold() {
    return told++;
  }
}
