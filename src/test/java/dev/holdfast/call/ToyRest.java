package dev.holdfast.call;

import dev.holdfast.call.ToyPhone.Doing;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What Twilio does when it is asked something. */
final class ToyRest {
  private final LegStory story;
  private final ToyLegs twilio;

  ToyRest(LegStory story) {
    this.story = story;
    this.twilio = story.twilio;
  }

  Outcome done(Act act) {
    if (act instanceof Act.Look look) {
      return seen(look);
    }
    if (act instanceof Act.DropQueue drop) {
      return dropped(drop.number());
    }
    Act.OfLeg one = (Act.OfLeg) act;
    if (act instanceof Act.Ring || act instanceof Act.DialIn) {
      ToyPhone phone = twilio.rings(one.label(), story.line.ringFor());
      phone.roomOnly = act instanceof Act.DialIn;
      return new Outcome.Made(phone.sid);
    }
    CallSid sid = story.call.leg(one.label()).flatMap(leg -> leg.party().sid()).orElseThrow();
    return done(one, twilio.phone(sid).orElseThrow());
  }

  private Outcome done(Act.OfLeg act, ToyPhone phone) {
    if (act instanceof Act.Rejoin rejoin && !waits(rejoin)) {
      return new Outcome.Absent();
    }
    if (act instanceof Act.Move || act instanceof Act.Rejoin) {
      return done(twilio.partings.redirected(phone, act.turn()));
    }
    if (act instanceof Act.HangUp) {
      boolean alive = phone.alive();
      twilio.partings.ends(phone);
      return done(alive);
    }
    return act instanceof Act.Remind
        ? new Outcome.Done()
        : done(twilio.room.hold(phone, act instanceof Act.Hold));
  }

  private boolean waits(Act.Rejoin act) {
    int number = Integer.parseInt(act.name().substring(act.name().lastIndexOf('-') + 1));
    return twilio.phone(act.waits()).filter(other -> other.waitsIn(number)).isPresent();
  }

  private Outcome dropped(int number) {
    if (twilio.phones.stream().anyMatch(phone -> phone.waitsIn(number))) {
      return new Outcome.Refused("not empty");
    }
    twilio.queues.remove(number);
    return new Outcome.Done();
  }

  private static Outcome done(boolean done) {
    return done ? new Outcome.Done() : new Outcome.Refused("not in progress");
  }

  private Outcome.Seen seen(Act.Look look) {
    List<Outcome.Present> present = new ArrayList<>();
    Map<Label, Outcome.Status> elsewhere = new HashMap<>();
    Map<Label, Integer> queued = new HashMap<>();
    for (Act.Sought sought : look.legs()) {
      Optional<ToyPhone> found = found(sought);
      if (found.isEmpty()) {
        continue;
      }
      ToyPhone phone = found.get();
      if (phone.doing == Doing.SITS && look.room().isPresent()) {
        present.add(new Outcome.Present(sought.label(), phone.sid, phone.hold, true));
      } else {
        elsewhere.put(sought.label(), new Outcome.Status(phone.sid, phone.status()));
      }
      look.queues().stream()
          .filter(queue -> phone.waitsIn(queue.number()))
          .forEach(queue -> queued.put(sought.label(), queue.number()));
    }
    boolean there = !twilio.room.seats().isEmpty();
    Optional<ConferenceSid> room = there ? Optional.of(ToyRoom.SID) : Optional.empty();
    return new Outcome.Seen(room, present, elsewhere, queued);
  }

  private Optional<ToyPhone> found(Act.Sought sought) {
    return sought.sid().isPresent()
        ? twilio.phone(sought.sid().get())
        : twilio.phone(sought.label());
  }
}
