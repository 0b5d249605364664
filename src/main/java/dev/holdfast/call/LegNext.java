package dev.holdfast.call;

import dev.holdfast.call.Next.What;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What a leg outside a room is told when it asks what now.
 *
 * <p>A question for an older turn comes from a leg that follows, or is a mere notification; both
 * look alike, so it is answered by the present wish and changes nothing. A question for the present
 * turn of a document that was told already means that the document is through: a loop goes on; a
 * tie has broken without us, and then the leg lingers until it is clear what became of the other.
 */
final class LegNext {
  /** How long two may look for each other before Twilio is looked at. */
  static final Duration LINGERS = Duration.ofSeconds(3);

  private LegNext() {}

  static Next of(Call call, Line line, Leg leg, Question asked, Instant at) {
    if (leg instanceof Leg.Ringing ringing) {
      return first(call, ringing, asked, at);
    }
    if (leg instanceof Leg.Waiting) {
      return waiting(call, line, leg, asked, at);
    }
    if (leg instanceof Leg.Talking) {
      return talking(call, leg, asked, at);
    }
    if (leg instanceof Leg.Holding || leg instanceof Leg.OnHold) {
      return queued(call, leg, asked, at);
    }
    if (leg instanceof Leg.Resuming) {
      return resuming(call, leg, asked, at);
    }
    return parking(call, leg, asked, at);
  }

  /** It has answered: it rings the other one, or meets the one who is on hold. */
  private static Next first(Call call, Leg.Ringing leg, Question asked, Instant at) {
    Optional<Leg> wanted = call.live().filter(Acts::toBeDialled).findFirst();
    if (wanted.isPresent()) {
      return new Next(Ties.dialling(call, leg, wanted.get(), at), asked.leg(), What.DIAL);
    }
    Optional<Leg> other = LegHolds.partner(call, leg);
    if (other.orElse(leg) instanceof Leg.OnHold held && held.party().leaving().isEmpty()) {
      Party party = leg.party().notDue().since(at);
      Call next = Ties.joining(call, new Leg.Resuming(party, Optional.empty()), held, at);
      return new Next(next, asked.leg(), What.JOIN_QUEUE);
    }
    boolean soon = other.filter(Leg::asked).isPresent();
    return new Next(call, asked.leg(), soon ? What.LINGER : What.HANG_UP);
  }

  private static Next waiting(Call call, Line line, Leg leg, Question asked, Instant at) {
    Tie tie = call.tie();
    Optional<Leg> child = tie.other().flatMap(call::leg).filter(Leg::live);
    if (tie.isOwner(leg.party().label()) && child.isPresent()) {
      if (!asked.isAboutTie(leg.party())) {
        boolean rings = child.get() instanceof Leg.Ringing && !lingers(leg);
        return rings ? new Next(call, asked.leg(), What.DIAL) : lingering(call, asked, at);
      }
      return asked.unanswered()
          ? unanswered(call, line, child.get(), asked, at)
          : new Next(call.lookAt(at), asked.leg(), What.LINGER);
    }
    Optional<Leg> wanted = call.live().filter(Acts::toBeDialled).findFirst();
    if (wanted.isPresent()) {
      return new Next(Ties.dialling(call, leg, wanted.get(), at), asked.leg(), What.DIAL);
    }
    if (isKept(call, leg)) {
      What what = leg.party().toldNow() ? What.PARK : What.CUSTOMER_LEFT_STAY;
      return new Next(call, asked.leg(), what);
    }
    return lingering(call, asked, at);
  }

  private static Next lingering(Call call, Question asked, Instant at) {
    Call looked = call.lookAt().isPresent() ? call : call.lookAt(at.plus(LINGERS));
    return new Next(looked, asked.leg(), What.LINGER);
  }

  /** Whether it was told to linger, and nothing since. */
  static boolean lingersNow(Leg leg) {
    return lingers(leg) && leg.party().toldNow();
  }

  private static boolean lingers(Leg leg) {
    return leg.party().told().word().equals(What.LINGER.word());
  }

  /** Its customer has hung up, and it may stay. */
  static boolean isKept(Call call, Leg leg) {
    return leg instanceof Leg.Waiting
        && leg.party().role() != Role.CUSTOMER
        && call.live().noneMatch(one -> one.party().role() == Role.CUSTOMER);
  }

  /** The other one could not be had: the line's ending decides, and is told at once. */
  private static Next unanswered(Call call, Line line, Leg child, Question asked, Instant at) {
    String why = asked.dialStatus().orElse("");
    Call next = Endings.over(call, line, child, why, at);
    Question again =
        new Question(asked.leg(), 0, false, Optional.empty(), Optional.empty(), asked.token());
    // This answer takes over the leg: it has been told, and is not to be moved for it once more.
    return Next.decide(next, line, again, at).remembered(again, at);
  }

  /**
   * The end of a Dial or of an Enqueue breaks the tie. Anything else may be an old question that
   * comes late; if not, the leg runs what it is told now, and asks for the turn that is only there.
   */
  private static Next talking(Call call, Leg leg, Question asked, Instant at) {
    Party party = leg.party();
    boolean lingers = lingersNow(leg);
    if (asked.isAboutTie(party) || (lingers && asked.turn() == party.turn())) {
      return broke(call, leg, asked, at);
    }
    if (lingers || asked.isNotice()) {
      return new Next(call, asked.leg(), What.LINGER);
    }
    Party wish = party.wishing(at).notDue();
    Party told = wish.told(new Told(wish.turn(), asked.token(), What.LINGER.word()));
    return new Next(call.with(leg.with(told)), asked.leg(), What.LINGER);
  }

  /** The tie broke without us: if the other one asks as well they meet again. */
  private static Next broke(Call call, Leg leg, Question asked, Instant at) {
    Optional<Leg> other = LegHolds.partner(call, leg);
    if (other.orElse(leg) instanceof Leg.Waiting lost) {
      Party wish = leg.party().wishing(at).notDue().since(at);
      Party told = wish.told(new Told(wish.turn(), asked.token(), What.QUEUE.word()));
      Leg.Resuming waits = new Leg.Resuming(told, Optional.empty());
      Leg.Resuming dials = new Leg.Resuming(lost.party().wishing(at).since(at), Optional.empty());
      return new Next(Ties.rejoining(call, waits, dials, at), asked.leg(), What.QUEUE);
    }
    Leg alone = new Leg.Waiting(leg.party().notDue().since(at));
    Call next = Ties.dissolved(call, at).became(alone, "has lost the other one", at);
    return new Next(next.lookAt(at.plus(LINGERS)), asked.leg(), What.LINGER);
  }

  /** Shall be on hold: music, again if it ended; somebody else may have taken it out. */
  private static Next queued(Call call, Leg leg, Question asked, Instant at) {
    boolean taken = asked.isAbout(leg.party()) && leg.party().toldNow() && asked.isNotice();
    Call next = leg instanceof Leg.Holding ? parting(call, leg, asked) : call;
    return new Next(taken ? next.lookAt(at) : next, asked.leg(), What.QUEUE);
  }

  /** Whoever says how its Dial or its queue ended is not in it any more. */
  private static Call parting(Call call, Leg leg, Question asked) {
    boolean ended = asked.dialStatus().isPresent() || asked.queueResult().isPresent();
    return ended ? Ties.parting(call, leg) : call;
  }

  private static Next resuming(Call call, Leg leg, Question asked, Instant at) {
    if (!call.tie().isOwner(leg.party().label())) {
      return new Next(call, asked.leg(), What.QUEUE);
    }
    if (!asked.isAbout(leg.party())) {
      // A request of ours is on its way to it, and would break what it began now.
      return new Next(call, asked.leg(), What.LINGER);
    }
    boolean tried = leg.party().toldNow() && asked.dialStatus().isPresent();
    return tried
        ? new Next(call.lookAt(at), asked.leg(), What.LINGER)
        : new Next(call, asked.leg(), What.JOIN_QUEUE);
  }

  private static Next parking(Call call, Leg leg, Question asked, Instant at) {
    if (!asked.isAbout(leg.party())) {
      return new Next(parting(call, leg, asked), asked.leg(), What.ASK_AGAIN);
    }
    if (leg instanceof Leg.Parking parking) {
      return new Next(Ties.parked(call, parking, at), asked.leg(), What.PARK);
    }
    return new Next(call, asked.leg(), leg.party().toldNow() ? What.PARK : What.REMIND);
  }
}
