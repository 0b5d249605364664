package dev.holdfast.call;

import dev.holdfast.call.Next.What;
import dev.holdfast.call.ToyPhone.Doing;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The least that Twilio is for legs: documents that end, Dials with a child, queues, redirects. Who
 * goes away, by a redirect or for good, is seen to in {@link ToyPartings}.
 */
final class ToyLegs {
  /** What a leg is told: the branch, the turn in its URLs, the queue or whom it is about. */
  record Document(What what, int turn, int number, Optional<Label> wanted) {}

  final List<ToyPhone> phones = new ArrayList<>();
  final Set<Integer> queues = new TreeSet<>();
  final ToyMail mail = new ToyMail();
  final ToyQuirks quirks;
  final ToyPartings partings;
  final ToyRoom room;
  Instant now;

  /** Whether anybody has gone or was taken for a reason that is none of ours. */
  boolean excused;

  /** Legs that were hung up because we redirected the owner of their Dial. */
  final List<ToyPhone> dropped = new ArrayList<>();

  ToyLegs(ToyQuirks quirks, Instant now) {
    this.quirks = quirks;
    this.now = now;
    this.partings = new ToyPartings(this);
    this.room = new ToyRoom(this);
  }

  Optional<ToyPhone> phone(Label label) {
    return phones.stream().filter(one -> one.label.equals(label)).reduce((old, last) -> last);
  }

  Optional<ToyPhone> phone(CallSid sid) {
    return phones.stream().filter(one -> one.sid.equals(sid)).findFirst();
  }

  /** Somebody is rung. */
  ToyPhone rings(Label label, Duration ringFor) {
    ToyPhone phone = new ToyPhone(label, new CallSid("CA" + "%032x".formatted(phones.size() + 1)));
    phone.until = Optional.of(now.plus(ringFor).plusSeconds(5));
    phones.add(phone);
    mail.tells(phone, "ringing", true);
    return phone;
  }

  /** A phone that rings is answered. */
  void answered(ToyPhone phone) {
    if (phone.doing != Doing.RINGS) {
      return;
    }
    mail.tells(phone, "in-progress", true);
    Optional<ToyPhone> parent = phone.peer;
    if (parent.isPresent()) {
      phone.doing = Doing.TALKS;
      phone.until = Optional.empty();
      phone.joined = true;
      parent.get().joined = true;
    } else if (phone.roomOnly) {
      room.joins(phone);
    } else {
      asks(phone, 0, Optional.empty(), Optional.empty());
    }
  }

  /** Its document is over, and it waits for the next one. */
  void asks(ToyPhone phone, int turn, Optional<String> dial, Optional<String> queue) {
    phone.does(Doing.ASKS);
    mail.asks(phone, true, now, new Question(phone.sid, turn, false, dial, queue, mail.token()));
  }

  /** Something is told of a document that is over; nobody waits for the answer. */
  void tells(
      ToyPhone phone, int turn, boolean over, Optional<String> dial, Optional<String> queue) {
    mail.asks(phone, false, now, new Question(phone.sid, turn, over, dial, queue, mail.token()));
  }

  /** A leg gets its document. */
  void obeys(ToyPhone phone, Document document, Duration ringFor) {
    switch (document.what()) {
      case DIAL -> dials(phone, document, ringFor);
      case QUEUE -> queues(phone, document);
      case JOIN_QUEUE -> fetches(phone, document);
      case JOIN_ROOM -> room.joins(phone);
      case PARK, REMIND, CUSTOMER_LEFT_STAY -> pauses(phone, Doing.PAUSES, 15);
      case LINGER -> pauses(phone, Doing.PAUSES, 1);
      case ASK_AGAIN -> asks(phone, document.turn(), Optional.empty(), Optional.empty());
      case APOLOGISE, CUSTOMER_LEFT -> pauses(phone, Doing.LAST_WORDS, 3);
      case HANG_UP, NOTHING -> partings.ends(phone);
    }
    phone.turn = document.turn();
  }

  /** What is due by the clock. */
  void passes(Instant to) {
    now = to;
    for (ToyPhone phone : List.copyOf(phones)) {
      if (phone.until.filter(at -> !at.isAfter(now)).isPresent()) {
        phone.until = Optional.empty();
        isDue(phone);
      }
    }
  }

  /** The member that was taken out hears its whisper no more: the two talk. */
  void bridged(ToyMail.Whisper whisper) {
    ToyPhone waits = whisper.waits();
    if (waits.life == whisper.life() && waits.peer.equals(Optional.of(whisper.dialer()))) {
      waits.joined = true;
      whisper.dialer().joined = true;
    }
  }

  private void isDue(ToyPhone phone) {
    switch (phone.doing) {
      case RINGS -> partings.unanswered(phone, "no-answer");
      case PAUSES -> asks(phone, phone.turn, Optional.empty(), Optional.empty());
      case LAST_WORDS -> partings.ends(phone);
      case FETCHES -> asks(phone, phone.turn, Optional.of(quirks.emptyQueue()), Optional.empty());
      default -> throw new IllegalStateException("not by the clock: " + phone);
    }
  }

  private void pauses(ToyPhone phone, Doing doing, int seconds) {
    phone.does(doing);
    phone.until = Optional.of(now.plusSeconds(seconds));
  }

  private void dials(ToyPhone phone, Document document, Duration ringFor) {
    phone.does(Doing.DIALS);
    ToyPhone child = rings(document.wanted().orElseThrow(), ringFor);
    child.peer = Optional.of(phone);
    phone.peer = Optional.of(child);
  }

  private void queues(ToyPhone phone, Document document) {
    if (document.number() < 1) {
      throw new AssertionError("a queue without a number: " + phone);
    }
    phone.does(Doing.WAITS);
    phone.number = document.number();
    queues.add(phone.number);
    mail.letters.add(new ToyMail.Music(phone, phone.life, phone.number, document.turn()));
    phones.stream()
        .filter(one -> one.doing == Doing.FETCHES && one.peer.isEmpty())
        .filter(one -> one.number == phone.number)
        .findFirst()
        .ifPresent(dialer -> takes(dialer, phone));
  }

  private void fetches(ToyPhone phone, Document document) {
    boolean there = queues.contains(document.number()) || quirks.missingQueue().equals("waits");
    if (!there) {
      asks(phone, document.turn(), Optional.of(quirks.missingQueue()), Optional.empty());
      return;
    }
    phone.does(Doing.FETCHES);
    phone.number = document.number();
    queues.add(phone.number);
    phone.until = Optional.of(now.plusSeconds(8));
    phones.stream()
        .filter(one -> one.waitsIn(phone.number))
        .findFirst()
        .ifPresent(waits -> takes(phone, waits));
  }

  private void takes(ToyPhone dialer, ToyPhone waits) {
    dialer.until = Optional.empty();
    dialer.peer = Optional.of(waits);
    waits.peer = Optional.of(dialer);
    mail.letters.add(new ToyMail.Whisper(dialer, waits, waits.life, waits.number));
  }
}
