package dev.holdfast.call;

import java.util.Optional;

/** Somebody nudges: an act is chosen, sent and recorded, and between these anything may happen. */
final class LegNudge {
  private final LegStory story;
  private final ToyLegs twilio;
  private final ToyRest rest;
  private Optional<Act> act = Optional.empty();
  private Optional<Outcome> outcome = Optional.empty();

  LegNudge(LegStory story) {
    this.story = story;
    this.twilio = story.twilio;
    this.rest = new ToyRest(story);
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
    } else {
      sent(of, faithfully ? 9 : story.luck.nextInt(12));
    }
  }

  private void sent(Act of, int fate) {
    boolean creates = of instanceof Act.Ring || of instanceof Act.DialIn;
    if (fate == 0 || (fate == 1 && of instanceof Act.Look)) {
      boolean doubted = doubted(of);
      outcome = Optional.of(doubted ? new Outcome.Doubtful("") : new Outcome.NotReached("busy"));
    } else if (fate == 1 && !story.calm && of instanceof Act.OfLeg) {
      twilio.excused = true;
      outcome = Optional.of(new Outcome.Refused("no"));
    } else if (fate == 2 || fate == 3) {
      doubtful(of, fate == 3 && !(of instanceof Act.Look));
    } else if (fate == 4 && !creates) {
      // The answer is lost, and the request is tried again.
      rest.done(of);
      tried(of, false);
      story.tell(() -> "sent, to be tried again: " + of.kind() + " " + about(of));
    } else {
      outcome = Optional.of(rest.done(of));
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
      rest.done(of);
    }
    tried(of, false);
    outcome = Optional.of(new Outcome.Doubtful(applied ? "done" : "lost"));
    story.tell(() -> "sent, and " + outcome + ": " + of.kind() + " " + about(of));
  }
}
