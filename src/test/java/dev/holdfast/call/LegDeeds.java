package dev.holdfast.call;

import dev.holdfast.call.ToyPhone.Doing;
import java.util.List;
import java.util.Optional;

/** What the CRM and people do in a story. */
final class LegDeeds {
  private LegDeeds() {}

  static void happen(LegStory story, int what) {
    switch (what) {
      case 8, 9 -> answer(story);
      case 10, 11 -> hold(story);
      case 12 -> {
        Asking asking = Holds.resume(story.call, Optional.empty(), Optional.empty(), story.now);
        story.ask("resume", asking);
      }
      case 13 -> {
        int seconds = story.luck.nextInt(12);
        story.tell(() -> "time passes: " + seconds + " s");
        story.waits(seconds);
      }
      case 14 -> leave(story);
      default -> add(story);
    }
  }

  /** A phone that rings is answered, or not. */
  static void answers(LegStory story, ToyPhone phone, boolean not) {
    if (not) {
      String how = story.any(new String[] {"busy", "no-answer", "failed"});
      story.twilio.partings.unanswered(phone, how);
    } else {
      story.twilio.answered(phone);
    }
    story.tell(() -> phone.label + (not ? " does not answer" : " answers"));
  }

  private static void answer(LegStory story) {
    story.twilio.phones.stream()
        .filter(phone -> phone.doing == Doing.RINGS)
        .findFirst()
        .ifPresent(phone -> answers(story, phone, !story.calm && story.luck.nextInt(4) == 0));
  }

  private static void hold(LegStory story) {
    Selector which =
        switch (story.luck.nextInt(8)) {
          case 0 -> new Selector.All();
          case 1, 2 -> new Selector.OfRole(Role.AGENT);
          case 3 -> new Selector.OfSid(one(story).sid);
          default -> new Selector.OfRole(Role.CUSTOMER);
        };
    boolean upgrade = story.rooms && story.luck.nextInt(5) == 0;
    Way way = upgrade ? Way.UPGRADE : story.any(new Way[] {Way.AUTO, Way.QUEUE});
    HoldRequest request =
        new HoldRequest(
            which, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), way);
    if (LegHolds.doubtful(story.call) && story.luck.nextBoolean()) {
      story.call = story.call.lookAt(story.now);
    }
    Asking asking = Holds.hold(story.call, story.line, request, story.now);
    story.ask("hold " + which + " " + way, asking);
  }

  private static void leave(LegStory story) {
    ToyPhone phone = one(story);
    if (story.calm || story.luck.nextInt(3) > 0) {
      return;
    }
    switch (story.luck.nextInt(5)) {
      case 0 -> {
        if (story.call.leg(phone.sid).filter(leg -> !(leg instanceof Leg.Ringing)).isEmpty()) {
          return;
        }
        story.twilio.partings.taken(phone);
        story.tell(() -> "a stranger takes " + phone.label);
      }
      case 1 -> {
        story.twilio.excused = true;
        story.ask("hang up " + phone.label, Parties.hangUp(story.call, phone.sid, story.now));
      }
      default -> {
        story.twilio.excused = true;
        story.twilio.partings.ends(phone);
        story.tell(() -> phone.label + " hangs up");
      }
    }
  }

  private static void add(LegStory story) {
    if (story.rooms && story.luck.nextInt(4) == 0) {
      Address expert = new Address("client:expert");
      story.ask("add a guest", Parties.add(story.call, Role.GUEST, expert, story.now));
    }
  }

  private static ToyPhone one(LegStory story) {
    List<ToyPhone> phones = story.twilio.phones;
    return phones.get(story.luck.nextInt(phones.size()));
  }
}
