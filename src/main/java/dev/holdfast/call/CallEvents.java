package dev.holdfast.call;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a CRM is to be told of a decision: the difference between a call before and after it.
 *
 * <p>A hold has a number, and tells its story by it: it is asked (<i>holding</i>), shown
 * (<i>held</i>) and over (<i>resumed</i>), or given up before it was shown (<i>failed</i>). How
 * often its leg changes state in between, as when a call moves into a room, is not told.
 */
public final class CallEvents {
  private CallEvents() {}

  /** What happened with a call that is new. */
  public static List<CallEvent> of(Call begun) {
    Optional<Leg> first = begun.legs().stream().findFirst();
    List<CallEvent> events = new ArrayList<>();
    events.add(of(CallEvent.Kind.CALL_STARTED, begun.startedAt(), first));
    for (Leg leg : begun.legs()) {
      events.addAll(since(Optional.empty(), leg));
    }
    return List.copyOf(events);
  }

  /** What happened between two states of a call, in the order in which it is to be told. */
  public static List<CallEvent> between(Call before, Call after) {
    List<CallEvent> events = new ArrayList<>();
    for (Leg leg : after.legs()) {
      events.addAll(since(before.leg(leg.party().label()), leg));
    }
    after
        .endedAt()
        .filter(at -> before.endedAt().isEmpty())
        .ifPresent(at -> events.add(of(CallEvent.Kind.CALL_ENDED, at, Optional.empty())));
    return List.copyOf(events);
  }

  private static List<CallEvent> since(Optional<Leg> old, Leg leg) {
    List<CallEvent> events = new ArrayList<>();
    Optional<Hold> was = old.flatMap(Leg::held);
    Optional<Hold> is = leg.held();
    boolean same = was.isPresent() && was.map(Hold::number).equals(is.map(Hold::number));
    if (leg.live() && !same) {
      was.ifPresent(hold -> events.add(over(leg, hold)));
    }
    is.ifPresent(hold -> events.addAll(goesOn(leg, hold, same ? was : Optional.empty())));
    if (leg instanceof Leg.Ended ended && old.map(Leg::live).orElse(true)) {
      events.add(
          new CallEvent(
              CallEvent.Kind.LEG_ENDED, since(leg), Optional.of(leg), was, said(ended.why())));
    }
    return events;
  }

  /** Somebody else's hold is shown without ever having been asked of us. */
  private static List<CallEvent> goesOn(Leg leg, Hold hold, Optional<Hold> was) {
    List<CallEvent> events = new ArrayList<>();
    if (was.isEmpty() && leg.asked()) {
      events.add(about(CallEvent.Kind.LEG_HOLDING, hold.askedAt(), leg, hold));
    }
    hold.heldAt()
        .filter(at -> was.flatMap(Hold::heldAt).isEmpty())
        .ifPresent(at -> events.add(about(CallEvent.Kind.LEG_HELD, at, leg, hold)));
    return events;
  }

  private static CallEvent over(Leg leg, Hold hold) {
    return hold.heldAt().isPresent()
        ? about(CallEvent.Kind.LEG_RESUMED, since(leg), leg, hold)
        : new CallEvent(
            CallEvent.Kind.HOLD_FAILED,
            since(leg),
            Optional.of(leg),
            Optional.of(hold),
            leg.party().failure().map(Failure::detail));
  }

  private static CallEvent about(CallEvent.Kind kind, Instant at, Leg leg, Hold hold) {
    return new CallEvent(kind, at, Optional.of(leg), Optional.of(hold), Optional.empty());
  }

  private static CallEvent of(CallEvent.Kind kind, Instant at, Optional<Leg> leg) {
    return new CallEvent(kind, at, leg, Optional.empty(), Optional.empty());
  }

  private static Instant since(Leg leg) {
    return leg.party().since();
  }

  private static Optional<String> said(String why) {
    return Optional.of(why).filter(text -> !text.isBlank());
  }
}
