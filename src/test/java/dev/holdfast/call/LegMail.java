package dev.holdfast.call;

import dev.holdfast.call.Next.What;
import dev.holdfast.call.ToyMail.Asked;
import dev.holdfast.call.ToyMail.InRoom;
import dev.holdfast.call.ToyMail.Letter;
import dev.holdfast.call.ToyMail.Life;
import dev.holdfast.call.ToyMail.Music;
import dev.holdfast.call.ToyMail.Whisper;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What Twilio sends reaches us, late, twice or never, and is answered as our doors do. */
final class LegMail {
  private static final QueueSid QUEUE = new QueueSid("QU" + "0".repeat(32));
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private final LegStory story;
  private final ToyLegs twilio;

  LegMail(LegStory story) {
    this.story = story;
    this.twilio = story.twilio;
  }

  /** One of the letters comes. */
  void delivered(boolean faithfully) {
    Optional<Letter> found = story.letter(faithfully);
    if (found.isEmpty()) {
      return;
    }
    Letter letter = found.get();
    int fate = faithfully ? 7 : story.luck.nextInt(8);
    twilio.mail.letters.remove(letter);
    if (letter instanceof Asked asked && asked.counts()) {
      question(asked, fate);
      return;
    }
    if (fate == 0) {
      lost(letter);
      return;
    }
    comes(letter);
    if (fate == 1) {
      twilio.mail.letters.add(letter);
    }
  }

  /** No leg waits longer for an answer than Twilio lets it. */
  void overdue() {
    List.copyOf(twilio.mail.letters).stream()
        .filter(Asked.class::isInstance)
        .map(Asked.class::cast)
        .filter(asked -> asked.counts() && asked.at().plus(PATIENCE).isBefore(story.now))
        .forEach(this::inTime);
  }

  private void inTime(Asked asked) {
    twilio.mail.letters.remove(asked);
    question(asked, 7);
  }

  /** A leg that waits for an answer asks until it has one; the fallback is another question. */
  private void question(Asked asked, int fate) {
    if (fate == 0) {
      story.tell(() -> "lost: " + asked.question());
      again(asked, true);
      return;
    }
    Next next = answered(asked);
    if (fate == 1 || fate == 2) {
      story.tell(() -> "its answer is lost");
      again(asked, fate == 2);
      return;
    }
    twilio.obeys(asked.phone(), document(next), story.line.ringFor());
    story.tell(() -> "it obeys");
  }

  private void again(Asked asked, boolean fallback) {
    Question old = asked.question();
    String token = fallback ? twilio.mail.token() : old.token();
    Question repeated =
        new Question(old.leg(), old.turn(), old.over(), old.dialStatus(), old.queueResult(), token);
    twilio.mail.letters.add(new Asked(asked.phone(), asked.life(), true, asked.at(), repeated));
  }

  private Next answered(Asked asked) {
    Question question = asked.question();
    ToyPhone phone = asked.phone();
    story.call =
        story
            .call
            .leg(phone.label)
            .filter(leg -> question.turn() == 0 && leg.party().sid().isEmpty())
            .map(leg -> story.call.with(leg.with(leg.party().named(phone.sid))))
            .orElse(story.call);
    Next next = Next.of(story.call, story.line, question, story.now);
    story.call = next.call();
    story.tell(() -> phone.label + " asks " + question + ": " + next.word());
    document(next);
    return next;
  }

  /** What the doors would make of an answer; the same things must be there. */
  private ToyLegs.Document document(Next next) {
    Optional<Leg> leg = next.call().leg(next.sid());
    int turn = leg.map(one -> one.party().turn()).orElse(0);
    Tie tie = next.call().tie();
    int held = leg.flatMap(Leg::held).map(Hold::number).orElse(tie.queue());
    int number = next.what() == What.JOIN_QUEUE ? tie.queue() : held;
    boolean dials = next.what() == What.JOIN_QUEUE || next.what() == What.DIAL;
    if (dials && tie.other().isEmpty()) {
      throw new AssertionError("nobody to dial: " + next.what() + " " + tie);
    }
    return new ToyLegs.Document(next.what(), turn, number, tie.other());
  }

  private void lost(Letter letter) {
    story.tell(() -> "lost: " + letter);
    if (letter instanceof Whisper whisper) {
      twilio.bridged(whisper);
    }
    if (letter instanceof Music music && twilio.quirks.musicFailure()) {
      ToyPhone phone = music.phone();
      if (phone.life == music.life() && phone.waitsIn(music.number())) {
        twilio.asks(phone, phone.turn, Optional.empty(), Optional.of("error"));
      }
    }
  }

  private void comes(Letter letter) {
    if (letter instanceof Asked asked) {
      answered(asked);
    } else if (letter instanceof Music music) {
      listened(music);
    } else if (letter instanceof Whisper whisper) {
      story.call = Bridges.made(story.call, whisper.number(), story.now);
      twilio.bridged(whisper);
    } else if (letter instanceof Life life) {
      story.call = Rooms.heard(story.call, story.line, life.event(), story.now);
    } else if (letter instanceof InRoom room) {
      story.call = Rooms.heard(story.call, story.line, room.event(), story.now);
    }
    story.tell(() -> "heard: " + letter);
  }

  private void listened(Music music) {
    Call found = story.call;
    Optional<Leg> asked = found.leg(music.phone().sid);
    if (asked.isEmpty()) {
      return;
    }
    Leg leg = asked.get();
    boolean late = leg.live() && leg.held().isEmpty() && !leg.asked();
    Bridges.Listening listening =
        new Bridges.Listening(music.number(), music.turn(), Optional.of(QUEUE));
    Call heard =
        found.path() == Path.LEGS
            ? Bridges.waits(found, story.line, leg, listening, story.now)
            : found;
    story.call = late ? heard.lookAt(story.now) : heard;
  }
}
