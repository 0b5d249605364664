package dev.holdfast.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What has to be true of a story, all along and in the end. */
final class LegTruth {
  /** So many moves at one moment are no end. */
  private static final int MOST = 60;

  private LegTruth() {}

  /** Nudging, and answering, comes to an end. */
  static void ends(int count, LegStory story) {
    if (count > MOST) {
      throw new AssertionError("it does not end at this moment: " + record(story.call));
    }
  }

  /** Nobody was dropped by us, and no hold in a room is forgotten. */
  static void soFar(LegStory story) {
    Call call = story.call;
    for (Leg leg : call.path() == Path.LEGS ? List.<Leg>of() : call.live().toList()) {
      boolean forgotten =
          leg instanceof Leg.Holding
              && leg.party().seated()
              && leg.party().leaving().isEmpty()
              && leg.party().dueAt().isEmpty()
              && call.lookAt().isEmpty();
      assertThat(forgotten).as("nobody sees to it: %s", leg).isFalse();
    }
    if (!story.twilio.dropped.isEmpty()) {
      throw new AssertionError("dropped with its Dial: " + story.twilio.dropped);
    }
    if (!story.twilio.excused && !story.twilio.phones.stream().allMatch(ToyPhone::alive)) {
      throw new AssertionError("gone without a reason: " + story.twilio.phones);
    }
  }

  /** The record says what is true, nothing is asked any more, and nobody is alone. */
  static void inTheEnd(LegStory story) {
    Call call = story.call;
    List<Leg> live = call.live().toList();
    for (Leg leg : live) {
      Optional<ToyPhone> phone = leg.party().sid().flatMap(story.twilio::phone);
      assertThat(leg.asked()).as("still asked: %s", leg).isFalse();
      assertThat(phone.filter(ToyPhone::alive)).as("gone: %s", leg).isPresent();
      // Nobody may have told us that a stranger took it.
      if (phone.orElseThrow().doing != ToyPhone.Doing.ELSEWHERE) {
        alike(story, leg, phone.orElseThrow());
      }
    }
    List<CallSid> known = live.stream().flatMap(leg -> leg.party().sid().stream()).toList();
    for (ToyPhone phone : story.twilio.phones) {
      boolean ours = phone.alive() && phone.doing != ToyPhone.Doing.ELSEWHERE;
      assertThat(!ours || known.contains(phone.sid)).as("unknown: %s", phone).isTrue();
    }
    if (call.endedAt().isPresent()) {
      assertThat(story.twilio.queues).as("queues left").isEmpty();
      assertThat(call.queues()).as("queues left in the record").isEmpty();
      assertThat(live).isEmpty();
    } else {
      assertThat(live).as("a call without legs").isNotEmpty();
      assertThat(used(call)).as("queues").containsAll(story.twilio.queues);
    }
  }

  private static List<Integer> used(Call call) {
    return call.queues().stream().map(HoldQueue::number).toList();
  }

  private static void alike(LegStory story, Leg leg, ToyPhone phone) {
    Call call = story.call;
    List<Leg> others = call.live().filter(other -> other != leg).toList();
    if (call.path() == Path.CONFERENCE) {
      assertThat(phone.doing).as("in the room: %s", leg).isEqualTo(ToyPhone.Doing.SITS);
      assertThat(phone.hold).as("%s", leg).isEqualTo(leg instanceof Leg.OnHold);
      assertThat(others).as("%s is alone", leg).isNotEmpty();
    } else if (leg instanceof Leg.OnHold held) {
      assertThat(phone.waitsIn(held.hold().number())).as("in its queue: %s", leg).isTrue();
      assertThat(others).as("on hold alone: %s", leg).hasSize(1);
      assertThat(others.get(0)).isInstanceOf(Leg.Parked.class);
    } else if (leg instanceof Leg.Parked) {
      assertThat(phone.doing).as("%s", leg).isEqualTo(ToyPhone.Doing.PAUSES);
      assertThat(others).as("parked alone: %s", leg).hasSize(1);
      assertThat(others.get(0)).isInstanceOf(Leg.OnHold.class);
    } else if (leg instanceof Leg.Talking) {
      assertThat(others).as("talks alone: %s", leg).hasSize(1);
      ToyPhone other = story.twilio.phone(others.get(0).party().sid().orElseThrow()).orElseThrow();
      assertThat(phone.talksWith(other)).as("joined: %s and %s", phone, other).isTrue();
    } else {
      assertThat(LegNext.isKept(call, leg)).as("alone: %s", leg).isTrue();
      assertThat(story.line.customerLeaves()).isEqualTo(CustomerLeaves.KEEP);
    }
  }

  /** The record in a line. */
  static String record(Call call) {
    return call.legs().stream().map(LegTruth::record).collect(Collectors.joining(", "))
        + " tie "
        + call.tie().kind()
        + (call.tie().shown() ? " shown" : "")
        + call.tie().owner().map(owner -> " of " + owner).orElse("")
        + " queue "
        + call.tie().queue()
        + call.lookAt().map(at -> " look").orElse("")
        + call.endedAt().map(at -> " ended").orElse("");
  }

  private static String record(Leg leg) {
    Party party = leg.party();
    return party.label()
        + " "
        + leg.state()
        + " turn "
        + party.turn()
        + (party.toldNow() ? " told " + party.told().word() : "")
        + party.dueAt().map(at -> " due").orElse("")
        + party.leaving().map(how -> " leaving " + how).orElse("");
  }
}
