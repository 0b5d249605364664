package dev.holdfast.call;

import dev.holdfast.call.ToyMail.Letter;
import dev.holdfast.call.ToyPhone.Doing;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;

/**
 * One call on legs, its Twilio and its time. The head draws the line and the quirks; each step is a
 * number from which everything is drawn that happens in it, so a step can be left out of a script
 * and the others stay what they are.
 */
final class LegStory {
  static final Instant BEGINNING = Instant.parse("2026-01-01T00:00:00Z");
  private static final Duration RINGS = Duration.ofSeconds(30);

  /** What happened, in words; only kept where somebody wants to read it. */
  final List<String> told = new ArrayList<>();

  final Random luck = new Random();
  final boolean calm;
  final boolean rooms;

  /** Whether little is late: such stories go further. */
  private final boolean brisk;

  final ToyLegs twilio;
  final Line line;
  final LegNudge nudge;
  private final LegMail mail;
  private final boolean aloud;
  Instant now = BEGINNING;
  Call call;

  LegStory(int head, AgentLeaves ending, boolean aloud) {
    this.aloud = aloud;
    luck.setSeed(mixed(head));
    calm = head % 2 == 0;
    brisk = head % 3 == 0;
    rooms = head % 4 > 1;
    twilio = new ToyLegs(ToyQuirks.any(luck, calm), now);
    line = line(ending);
    nudge = new LegNudge(this);
    mail = new LegMail(this);
    twilio.excused = line.atLimit() == AtLimit.APOLOGISE;
    call = luck.nextInt(3) > 0 ? inbound() : placed();
    tell(() -> line + " " + twilio.quirks);
  }

  private Line line(AgentLeaves ending) {
    return new Line(
        "test",
        new Address("+15550100200"),
        Path.LEGS,
        new Address("+15550100301"),
        Optional.of(new Address("client:other")),
        "default",
        Duration.ofSeconds(60),
        any(AtLimit.values()),
        ending,
        any(NobodyAnswers.values()),
        any(CustomerLeaves.values()),
        false,
        RINGS,
        ZoneOffset.UTC);
  }

  private Call inbound() {
    ToyPhone customer = twilio.rings(new Label("customer"), RINGS);
    twilio.mail.letters.clear();
    twilio.asks(customer, 0, Optional.empty(), Optional.empty());
    return Arrivals.inbound(line, customer.sid, new Address("+15550100999"), now);
  }

  private Call placed() {
    ToyPhone agent = twilio.rings(new Label("agent-1"), RINGS);
    return Arrivals.placed(line, agent.sid, line.agent(), new Address("+15550100999"), now);
  }

  /** One thing happens. */
  void step(int number) {
    luck.setSeed(mixed(number));
    int what = luck.nextInt(16);
    if (what < 8) {
      mail.delivered(false);
    } else {
      LegDeeds.happen(this, what);
    }
    for (int more = 0; brisk && more < 4; more++) {
      nudge.some(4);
      mail.delivered(true);
    }
    nudge.some(luck.nextInt(7));
    LegTruth.soFar(this);
  }

  /** From now on nothing is lost any more, and time passes. */
  void settle() {
    tell(() -> "nothing is lost any more");
    luck.setSeed(7);
    Instant end = now.plusSeconds(320);
    Instant look = now.plusSeconds(40);
    while (now.isBefore(end)) {
      moment();
      if (!now.isBefore(look) && call.endedAt().isEmpty()) {
        call = call.lookAt(now);
        look = now.plusSeconds(60);
        moment();
      }
      pass(next());
    }
    moment();
  }

  /** Seconds pass, and in each of them there may be nudges. */
  void waits(int seconds) {
    for (int second = 0; second < seconds; second++) {
      pass(now.plusSeconds(1));
      mail.overdue();
      nudge.some(luck.nextInt(7));
    }
  }

  void ask(String what, Asking asking) {
    if (asking instanceof Asking.Wished wished) {
      call = wished.call();
    }
    tell(
        () ->
            "asked to "
                + what
                + (asking instanceof Asking.No no ? ": no, " + no.refusal().code() : ""));
  }

  void tell(Supplier<String> what) {
    if (aloud) {
      told.add(Duration.between(BEGINNING, now).toSeconds() + "s " + what.get());
      told.add("      " + twilio.phones);
      told.add("      " + LegTruth.record(call));
    }
  }

  /** What is due at this moment: letters, answers to phones that ring, nudges. */
  private void moment() {
    int guard = 0;
    do {
      for (ToyPhone phone : List.copyOf(twilio.phones)) {
        if (phone.doing == Doing.RINGS) {
          LegDeeds.answers(this, phone, !calm && luck.nextInt(3) == 0);
        }
      }
      nudge.all();
      while (!twilio.mail.letters.isEmpty()) {
        mail.delivered(true);
        nudge.all();
        LegTruth.ends(++guard, this);
      }
    } while (twilio.phones.stream().anyMatch(phone -> phone.doing == Doing.RINGS));
    LegTruth.soFar(this);
  }

  private Instant next() {
    Instant next = now.plusSeconds(5);
    for (ToyPhone phone : twilio.phones) {
      next = earlier(next, phone.until);
    }
    return earlier(next, Acts.nextAt(call, line));
  }

  private Instant earlier(Instant one, Optional<Instant> other) {
    return other.filter(at -> at.isBefore(one) && at.isAfter(now)).orElse(one);
  }

  private void pass(Instant to) {
    now = to;
    twilio.passes(to);
  }

  <T> T any(T[] all) {
    return List.of(all).get(luck.nextInt(all.length));
  }

  Optional<Letter> letter(boolean faithfully) {
    List<Letter> letters = twilio.mail.letters;
    return letters.isEmpty()
        ? Optional.empty()
        : Optional.of(letters.get(faithfully ? 0 : luck.nextInt(letters.size())));
  }

  private static long mixed(int number) {
    return number * 0x9E3779B97F4A7C15L;
  }
}
