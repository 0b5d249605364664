package dev.holdfast.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** One call, its Twilio and its time. */
final class Story {
  private static final int STEPS = 60;

  final List<String> script = new ArrayList<>();
  final Random random;
  final ToyTwilio twilio;
  final Line line;
  Instant now = Instant.parse("2026-01-01T00:00:00Z");
  Call call;

  Story(int seed, AgentLeaves ending) {
    random = new Random(seed);
    twilio = new ToyTwilio(random);
    line =
        new Line(
            "test",
            new Address("+15550100100"),
            Path.CONFERENCE,
            new Address("client:desk"),
            Optional.of(new Address("client:other")),
            "default",
            Duration.ofMinutes(2),
            any(AtLimit.values()),
            ending,
            any(NobodyAnswers.values()),
            CustomerLeaves.LET_GO,
            false,
            Duration.ofSeconds(30),
            ZoneOffset.UTC);
    CallSid sid = twilio.rings(new Label("customer"));
    call = Arrivals.inbound(line, sid, new Address("+15550100999"), now);
  }

  void tell() {
    for (int step = 0; step < STEPS; step++) {
      step();
    }
  }

  /** One thing happens. */
  void step() {
    happen(random.nextInt(12));
    nudge(false);
  }

  /** From now on nothing is lost any more, and time passes. */
  void settle() {
    script.add("settle");
    for (int round = 0; round < 130; round++) {
      twilio.phones.keySet().stream().toList().forEach(twilio::joins);
      while (!twilio.events.isEmpty()) {
        twilio.delivered(true).ifPresent(this::hear);
        nudge(true);
      }
      now = now.plusSeconds(3);
      if (round % 20 == 0 && call.endedAt().isEmpty()) {
        call = call.lookAt(now);
      }
      nudge(true);
    }
  }

  void check() {
    List<Leg> live = call.live().toList();
    for (Leg leg : live) {
      ToyTwilio.Phone phone = twilio.phones.get(leg.party().label());
      assertThat(leg.asked()).as("still asked: %s", leg).isFalse();
      assertThat(phone != null && phone.alive).as("gone: %s", leg).isTrue();
      assertThat(leg instanceof Leg.OnHold).as("%s", leg).isEqualTo(phone != null && phone.hold);
    }
    long alive = twilio.phones.values().stream().filter(phone -> phone.alive).count();
    assertThat(alive).as("%s", live).isEqualTo(live.size()).isNotEqualTo(1);
  }

  private void happen(int what) {
    script.add(String.valueOf(what));
    List<Label> labels = List.copyOf(twilio.phones.keySet());
    Label any = labels.get(random.nextInt(labels.size()));
    switch (what) {
      case 0, 1 -> twilio.joins(any);
      case 2, 3, 4 -> twilio.delivered(false).ifPresent(this::hear);
      case 5, 6 -> ask(Holds.hold(call, line, hold(), now));
      case 7 -> ask(Holds.resume(call, Optional.empty(), Optional.empty(), now));
      case 8 -> now = now.plusMillis(random.nextInt(20_000));
      case 9 -> {
        if (random.nextInt(6) == 0) {
          twilio.ends(any);
        }
      }
      case 10 -> twilio.hold(any, random.nextBoolean());
      default -> add();
    }
  }

  private void add() {
    if (random.nextInt(4) == 0) {
      ask(Parties.add(call, Role.GUEST, new Address("client:expert"), now));
    }
  }

  private HoldRequest hold() {
    Selector which =
        random.nextBoolean() ? new Selector.All() : new Selector.OfRole(any(Role.values()));
    return new HoldRequest(
        which, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Way.AUTO);
  }

  private <T> T any(T[] all) {
    return List.of(all).get(random.nextInt(all.length));
  }

  private void ask(Asking asking) {
    if (asking instanceof Asking.Wished wished) {
      call = wished.call();
    }
  }

  private void hear(Object event) {
    if (call.endedAt().isEmpty()) {
      call =
          event instanceof ConferenceEvent one
              ? Rooms.heard(call, line, one, now)
              : Rooms.heard(call, line, (LegEvent) event, now);
    }
  }

  private void nudge(boolean faithfully) {
    for (int acts = 0; ; acts++) {
      assertThat(acts).as("nudging does not end: %s", call.legs()).isLessThan(40);
      call = Ticks.tick(call, line, now);
      Act act = Acts.next(call, line, now);
      if (act instanceof Act.Nothing) {
        return;
      }
      if (act instanceof Act.DialIn dial) {
        Leg leg = call.leg(dial.label()).orElseThrow();
        call = call.with(leg.with(leg.party().triedAt(now).notDue()));
      }
      call = Results.of(call, line, act, outcome(act, faithfully), now);
    }
  }

  private Outcome outcome(Act act, boolean faithfully) {
    int luck = faithfully ? 0 : random.nextInt(10);
    if (luck == 1) {
      return new Outcome.NotReached("busy");
    }
    if (luck == 2) {
      return new Outcome.Doubtful("lost");
    }
    Outcome done = done(act);
    if (luck == 3) {
      Leg leg =
          act instanceof Act.OfLeg one ? call.leg(one.label()).orElseThrow() : call.legs().get(0);
      call = call.with(leg.with(leg.party().triedAt(now)));
      return new Outcome.Doubtful("done, but the answer was lost");
    }
    return done;
  }

  private Outcome done(Act act) {
    if (act instanceof Act.Look look) {
      return twilio.seen(look);
    }
    if (act instanceof Act.DialIn dial) {
      return new Outcome.Made(twilio.rings(dial.label()));
    }
    Label label = ((Act.OfLeg) act).label();
    ToyTwilio.Phone phone = twilio.phones.get(label);
    if (phone == null || !phone.alive) {
      return new Outcome.Refused("404");
    }
    if (act instanceof Act.Hold || act instanceof Act.Resume) {
      twilio.hold(label, act instanceof Act.Hold);
    } else if (!(act instanceof Act.Remind)) {
      twilio.ends(label);
    }
    return new Outcome.Done();
  }
}
