package dev.holdfast.call;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The life of what joins two legs outside a room.
 *
 * <p>A <i>dial</i> is asked when its document is told and shown when the child answers. A hold
 * breaks it: the one leg shows itself on hold by asking for music, the other one parked by asking
 * for its document. A <i>queue</i> is asked when a resume is, and shown when Twilio asks for the
 * words before the bridge; the next hold, or the end of a leg, breaks it, and then its queue is
 * deleted.
 */
final class Ties {
  /** A queue is left in peace until those who were in it have gone on. */
  static final Duration QUEUE_REST = Duration.ofSeconds(2);

  private Ties() {}

  /** A leg is told to ring another one. */
  static Call dialling(Call call, Leg owner, Leg wanted, Instant at) {
    Party tried = wanted.party().triedAt(at).since(at).notDue();
    Party party = owner.party();
    Told told = new Told(party.turn(), party.told().token(), Next.What.DIAL.word());
    return call.with(new Leg.Waiting(party.told(told).notDue().since(at)))
        .with(wanted.with(tried))
        .with(Tie.dial(owner.party().label(), tried.label()));
  }

  /**
   * The child of somebody else's Dial has moved: its parent comes to us only if it is moved now.
   */
  static Call moved(Call call, Label child, Instant at) {
    Tie tie = call.tie();
    return tie.owner()
        .filter(parent -> tie.foreign() && tie.isOther(child))
        .flatMap(call::leg)
        .filter(parent -> parent.live() && parent.asked() && !parent.party().toldNow())
        .map(parent -> call.with(parent.with(parent.party().dueAt(at))))
        .orElse(call);
  }

  /** The child of a dial has answered: the two talk. */
  static Call answered(Call call, Leg.Ringing child, Instant at) {
    Call up = call.with(call.tie().nowShown()).became(child.up(at), "has answered", at);
    return Rooms.seated(up, at);
  }

  /** A leg asks for music: it is in its queue. */
  static Call listening(Call call, Line line, Leg leg, Bridges.Listening heard, Instant at) {
    int number = heard.number();
    int turn = heard.turn();
    Call known = named(call, heard, at);
    Party party = leg.party();
    if (turn != party.turn()) {
      return known;
    }
    Leg told = leg.with(party.told(new Told(turn, party.told().token(), party.told().word())));
    if (told instanceof Leg.Holding asked && asked.hold().number() == number) {
      Leg shown = asked.shown(at, at.plus(line.holdLimit()));
      return held(known.became(shown, "is on hold", at), at);
    }
    return told instanceof Leg.Resuming && known.tie().isOther(party.label())
        ? fetch(known.with(told), at)
        : known.with(told);
  }

  /** The queue has a name, and is there again if it had been deleted. */
  private static Call named(Call call, Bridges.Listening heard, Instant at) {
    if (heard.number() < 1) {
      return call;
    }
    HoldQueue queue = call.queue(heard.number()).orElse(HoldQueue.of(heard.number()));
    boolean unnamed = queue.sid().isEmpty() && heard.queue().isPresent();
    HoldQueue known = unnamed ? queue.named(heard.queue().orElseThrow()) : queue;
    return tidy(call.with(known), at);
  }

  /** A leg was told to wait for the one on hold. */
  static Call parked(Call call, Leg.Parking leg, Instant at) {
    return held(call.became(leg.shown(at), "is parked", at), at);
  }

  /** One who is there, and one who is on hold, shall talk: the one dials the other's queue. */
  static Call joining(Call call, Leg.Resuming dialer, Leg.OnHold held, Instant at) {
    Decision decision = held.resume(at);
    if (!(decision instanceof Decision.Moved moved)) {
      // It is being let go, and hears its last words.
      return call;
    }
    Leg coming = moved.leg().with(moved.leg().party().notDue());
    Label other = held.party().label();
    return call.with(coming)
        .with(dialer)
        .with(Tie.queue(dialer.party().label(), other, held.hold().number()));
  }

  /**
   * Two who have lost each other shall talk again: the one waits in a new queue, the other dials it
   * once it is known to be there.
   */
  static Call rejoining(Call call, Leg.Resuming waits, Leg.Resuming dials, Instant at) {
    int number = call.holds() + 1;
    return dissolved(call, at)
        .became(waits, "shall meet the other one again", at)
        .became(dials.with(dials.party().notDue()), "shall meet the other one again", at)
        .holding(number)
        .with(HoldQueue.of(number))
        .with(Tie.queue(dials.party().label(), waits.party().label(), number));
  }

  /** Twilio is about to join the two. */
  static Call bridged(Call call, int number, Instant at) {
    Tie tie = call.tie();
    if (tie.kind() != Tie.Kind.QUEUE || tie.queue() != number || tie.shown()) {
      return call;
    }
    Call next = call.with(tie.nowShown()).looked();
    for (Leg leg : call.live().filter(leg -> tie.joins(leg.party().label())).toList()) {
      if (leg instanceof Leg.Resuming coming) {
        next = next.became(coming.shown(at), "is back", at);
      }
    }
    return Rooms.seated(next, at);
  }

  /** Nothing joins the two any more; the queue that did is to be deleted. */
  static Call dissolved(Call call, Instant at) {
    return tidy(call.with(Tie.NONE), at);
  }

  /** A leg has ended: whatever it was joined in is over, and whatever it waited in. */
  static Call ended(Call call, Leg leg, Instant at) {
    return tidy(call.tie().joins(leg.party().label()) ? call.with(Tie.NONE) : call, at);
  }

  /** One of two that shall part has moved for certain: what joined them is not up any more. */
  static Call parting(Call call, Leg leg) {
    boolean parts = leg instanceof Leg.Holding || leg instanceof Leg.Parking;
    return parts && call.tie().joins(leg.party().label()) ? call.with(call.tie().notShown()) : call;
  }

  /** Queues in which nobody is on hold, and by which nobody is joined, are to be deleted. */
  static Call tidy(Call call, Instant at) {
    Call next = call;
    for (HoldQueue queue : call.queues()) {
      boolean used =
          call.tie().queue() == queue.number()
              || call.live().anyMatch(leg -> waitsIn(leg, queue.number()));
      if (!used && queue.dropAt().isEmpty()) {
        next = next.with(queue.dropAt(at.plus(QUEUE_REST)));
      }
    }
    return next;
  }

  private static boolean waitsIn(Leg leg, int number) {
    return !leg.party().seated() && leg.held().filter(on -> on.number() == number).isPresent();
  }

  /** One is on hold, and the other one parked or gone: what joined them is over. */
  private static Call held(Call call, Instant at) {
    boolean moving = call.live().anyMatch(Leg::asked);
    return moving ? call : dissolved(call, at).looked();
  }

  /** Whoever waits to be met is there: the other one dials the queue. */
  private static Call fetch(Call call, Instant at) {
    Optional<Leg> dialer =
        call.tie().owner().flatMap(call::leg).filter(leg -> leg instanceof Leg.Resuming);
    return dialer
        .filter(leg -> !leg.party().toldNow())
        .map(leg -> call.with(leg.with(leg.party().dueAt(at))))
        .orElse(call);
  }
}
