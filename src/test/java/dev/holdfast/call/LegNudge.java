package dev.holdfast.call;

import dev.holdfast.call.ToyPhone.Doing;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Somebody nudges: an act is chosen, sent and recorded, and between these anything may happen. */
final class LegNudge {
  private final LegStory story;
  private final ToyLegs twilio;
  private Optional<Act> act = Optional.empty();
  private Optional<Outcome> outcome = Optional.empty();

  LegNudge(LegStory story) {
    this.story = story;
    this.twilio = story.twilio;
  }

  /** A few moves of the nudger, with luck or without. */
  void some(int moves) {
    boolean goesOn = true;
    for (int move = 0; move < moves && goesOn; move++) {
      goesOn = moves(false);
    }
  }

  /** Until nothing is due any more; nothing is lost. */
  void all() {
    int count = 0;
    while (moves(true)) {
      LegTruth.ends(++count, story);
    }
  }

  private boolean moves(boolean faithfully) {
    if (act.isEmpty()) {
      chosen();
      return act.isPresent();
    }
    if (outcome.isEmpty()) {
      sent(act.get(), faithfully);
      return true;
    }
    Act done = act.get();
    Outcome came = outcome.get();
    story.call = Results.of(story.call, story.line, done, came, story.now);
    story.tell(() -> "nudged: " + done.kind() + " " + about(done) + " " + came);
    chosen();
    return true;
  }

  private static String about(Act act) {
    return act instanceof Act.OfLeg one ? one.label() + " for turn " + one.turn() : "";
  }

  private void chosen() {
    outcome = Optional.empty();
    story.call = Ticks.tick(story.call, story.line, story.now);
    Act next = Acts.next(story.call, story.line, story.now);
    act = next instanceof Act.Nothing ? Optional.empty() : Optional.of(next);
    if (next instanceof Act.Ring || next instanceof Act.DialIn) {
      tried(next, true);
    }
  }

  private void tried(Act of, boolean creates) {
    story.call =
        Optional.of(of)
            .filter(Act.OfLeg.class::isInstance)
            .map(Act.OfLeg.class::cast)
            .flatMap(one -> story.call.leg(one.label()))
            .map(leg -> leg.with(leg.party().triedAt(story.now)))
            .map(leg -> story.call.with(creates ? leg.with(leg.party().notDue()) : leg))
            .orElse(story.call);
  }

  private void sent(Act of, boolean faithfully) {
    if (!Acts.stillDue(story.call, of)) {
      outcome = Optional.of(new Outcome.Skipped());
      return;
    }
    int fate = faithfully ? 9 : story.luck.nextInt(12);
    boolean creates = of instanceof Act.Ring || of instanceof Act.DialIn;
    if (fate == 0 || (fate == 1 && of instanceof Act.Look)) {
      outcome =
          Optional.of(doubted(of) ? new Outcome.Doubtful("") : new Outcome.NotReached("busy"));
    } else if (fate == 1 && !story.calm && of instanceof Act.OfLeg) {
      twilio.excused = true;
      outcome = Optional.of(new Outcome.Refused("no"));
    } else if (fate == 2 || fate == 3) {
      doubtful(of, fate == 3 && !(of instanceof Act.Look));
    } else if (fate == 4 && !creates) {
      // The answer is lost, and the request is tried again.
      done(of);
      tried(of, false);
      story.tell(() -> "sent, to be tried again: " + of.kind() + " " + about(of));
    } else {
      outcome = Optional.of(done(of));
      story.tell(() -> "sent: " + of.kind() + " " + about(of));
    }
  }

  /** Whether an earlier try for the same wish may have done it. */
  private boolean doubted(Act of) {
    return of instanceof Act.OfLeg one
        && story
            .call
            .leg(one.label())
            .map(Leg::party)
            .flatMap(party -> party.triedAt().filter(at -> !at.isBefore(party.since())))
            .isPresent();
  }

  private void doubtful(Act of, boolean applied) {
    if (applied) {
      done(of);
    }
    tried(of, false);
    outcome = Optional.of(new Outcome.Doubtful(applied ? "done" : "lost"));
    story.tell(() -> "sent, and " + outcome + ": " + of.kind() + " " + about(of));
  }

  private Outcome done(Act of) {
    if (of instanceof Act.Look look) {
      return seen(look);
    }
    if (of instanceof Act.DropQueue drop) {
      boolean empty = twilio.phones.stream().noneMatch(phone -> phone.waitsIn(drop.number()));
      if (empty) {
        twilio.queues.remove(drop.number());
      }
      return empty ? new Outcome.Done() : new Outcome.Refused("not empty");
    }
    Act.OfLeg one = (Act.OfLeg) of;
    if (of instanceof Act.Ring || of instanceof Act.DialIn) {
      ToyPhone phone = twilio.rings(one.label(), story.line.ringFor());
      phone.roomOnly = of instanceof Act.DialIn;
      return new Outcome.Made(phone.sid);
    }
    ToyPhone phone = twilio.phone(sid(of)).orElseThrow();
    if (of instanceof Act.Rejoin rejoin) {
      boolean waits =
          twilio.phone(rejoin.waits()).filter(other -> other.waitsIn(queue(rejoin))).isPresent();
      return waits ? done(twilio.partings.redirected(phone, one.turn())) : new Outcome.Absent();
    }
    if (of instanceof Act.Move) {
      return done(twilio.partings.redirected(phone, one.turn()));
    }
    if (of instanceof Act.HangUp) {
      boolean alive = phone.alive();
      twilio.partings.ends(phone);
      return done(alive);
    }
    return of instanceof Act.Remind
        ? new Outcome.Done()
        : done(twilio.room.hold(phone, of instanceof Act.Hold));
  }

  private static int queue(Act.Rejoin act) {
    return Integer.parseInt(act.name().substring(act.name().lastIndexOf('-') + 1));
  }

  private static CallSid sid(Act of) {
    return of instanceof Act.Move move
        ? move.sid()
        : of instanceof Act.Rejoin rejoin
            ? rejoin.sid()
            : of instanceof Act.HangUp end
                ? end.sid()
                : of instanceof Act.Hold hold
                    ? hold.sid()
                    : of instanceof Act.Resume resume ? resume.sid() : ((Act.Remind) of).sid();
  }

  private static Outcome done(boolean done) {
    return done ? new Outcome.Done() : new Outcome.Refused("not in progress");
  }

  private Outcome.Seen seen(Act.Look look) {
    List<Outcome.Present> present = new ArrayList<>();
    Map<Label, Outcome.Status> elsewhere = new HashMap<>();
    Set<Label> queued = new HashSet<>();
    for (Act.Sought sought : look.legs()) {
      Optional<ToyPhone> found =
          sought.sid().isPresent()
              ? twilio.phone(sought.sid().get())
              : twilio.phone(sought.label());
      if (found.isEmpty()) {
        continue;
      }
      ToyPhone phone = found.get();
      if (phone.doing == Doing.SITS && look.room().isPresent()) {
        present.add(new Outcome.Present(sought.label(), phone.sid, phone.hold, true));
      } else {
        elsewhere.put(sought.label(), new Outcome.Status(phone.sid, phone.status()));
      }
      if (look.queues().stream().anyMatch(queue -> phone.waitsIn(queue.number()))) {
        queued.add(sought.label());
      }
    }
    return new Outcome.Seen(
        twilio.room.seats().isEmpty() ? Optional.empty() : Optional.of(ToyRoom.SID),
        present,
        elsewhere,
        queued);
  }
}
