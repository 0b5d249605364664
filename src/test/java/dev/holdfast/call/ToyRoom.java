package dev.holdfast.call;

import dev.holdfast.call.ConferenceEvent.Kind;
import dev.holdfast.call.ToyPhone.Doing;
import java.util.List;
import java.util.Optional;

/** The room into which a call on legs may move. */
final class ToyRoom {
  static final ConferenceSid SID = new ConferenceSid("CF" + "0".repeat(32));

  private final ToyLegs twilio;
  private boolean started;
  private long sequence;

  ToyRoom(ToyLegs twilio) {
    this.twilio = twilio;
  }

  List<ToyPhone> seats() {
    return twilio.phones.stream().filter(one -> one.doing == Doing.SITS).toList();
  }

  void joins(ToyPhone phone) {
    phone.does(Doing.SITS);
    event(Kind.JOIN, Optional.of(phone), false);
    boolean host = seats().stream().anyMatch(one -> !isCustomer(one));
    if (!started && host && seats().size() >= 2) {
      started = true;
      event(Kind.START, Optional.empty(), false);
    }
  }

  /** Puts somebody on hold, or takes that away; false: it is refused. */
  boolean hold(ToyPhone phone, boolean on) {
    boolean can = phone.doing == Doing.SITS && started;
    if (can && phone.hold != on) {
      phone.hold = on;
      event(on ? Kind.HOLD : Kind.UNHOLD, Optional.of(phone), false);
    }
    return can;
  }

  /** Somebody leaves; with the customer, or the last one, the room is over. */
  void leaves(ToyPhone phone, boolean over) {
    event(Kind.LEAVE, Optional.of(phone), over);
    List<ToyPhone> others = seats().stream().filter(one -> one != phone).toList();
    if (!isCustomer(phone) && !others.isEmpty()) {
      return;
    }
    started = false;
    event(Kind.END, Optional.empty(), false);
    for (ToyPhone other : others) {
      event(Kind.LEAVE, Optional.of(other), other.roomOnly);
      if (other.roomOnly) {
        other.does(Doing.GONE);
        twilio.mail.tells(other, "completed", true);
      } else {
        twilio.asks(other, other.turn, Optional.of("answered"), Optional.empty());
      }
    }
  }

  private static boolean isCustomer(ToyPhone phone) {
    return phone.label.value().equals("customer");
  }

  private void event(Kind kind, Optional<ToyPhone> who, boolean over) {
    twilio.mail.letters.add(
        new ToyMail.InRoom(
            new ConferenceEvent(
                kind,
                SID,
                ++sequence,
                who.map(one -> one.sid),
                who.map(one -> one.label),
                over,
                Optional.empty())));
  }
}
