package dev.holdfast.call;

import dev.holdfast.call.ToyPhone.Doing;
import java.util.Optional;

/** What becomes of the others, and what is told, when a leg is redirected or ends. */
final class ToyPartings {
  /** Why a leg stops what it does. */
  private enum Why {
    REDIRECTED,
    HUNG_UP
  }

  private final ToyLegs twilio;

  ToyPartings(ToyLegs twilio) {
    this.twilio = twilio;
  }

  /** A request redirects a leg to a URL with this turn; false: it is refused. */
  boolean redirected(ToyPhone phone, int turn) {
    if (!phone.up()) {
      return false;
    }
    Optional<ToyPhone> child = phone.doing == Doing.DIALS ? phone.peer : Optional.empty();
    child.filter(ToyPhone::alive).ifPresent(twilio.dropped::add);
    leaves(phone, Why.REDIRECTED);
    twilio.asks(phone, turn, Optional.empty(), Optional.empty());
    return true;
  }

  /** Somebody else redirects it: it asks us nothing any more. */
  void taken(ToyPhone phone) {
    if (phone.up()) {
      twilio.excused = true;
      leaves(phone, Why.REDIRECTED);
      phone.does(Doing.ELSEWHERE);
    }
  }

  /** It is over, whoever wished it. */
  void ends(ToyPhone phone) {
    if (phone.up()) {
      leaves(phone, Why.HUNG_UP);
      gone(phone, "completed");
    } else if (phone.alive()) {
      unanswered(phone, "canceled");
    }
  }

  /** A phone that rings does so no more. */
  void unanswered(ToyPhone phone, String how) {
    twilio.excused = true;
    Optional<ToyPhone> parent = phone.peer;
    gone(phone, how);
    parent.ifPresent(owner -> goesOn(owner, Optional.of(how), Optional.empty()));
  }

  private void gone(ToyPhone phone, String how) {
    phone.does(Doing.GONE);
    twilio.mail.tells(phone, how, true);
  }

  private void goesOn(ToyPhone phone, Optional<String> dial, Optional<String> queue) {
    twilio.asks(phone, phone.turn, dial, queue);
  }

  private void leaves(ToyPhone phone, Why why) {
    switch (phone.doing) {
      case DIALS -> leavesDial(phone, why);
      case TALKS -> {
        String how = why == Why.REDIRECTED ? twilio.quirks.afterRedirect() : "completed";
        phone.peer.ifPresent(owner -> goesOn(owner, Optional.of(how), Optional.empty()));
      }
      case WAITS -> leavesQueue(phone, why);
      case FETCHES -> stopsFetching(phone, why);
      case SITS -> twilio.room.leaves(phone, why == Why.HUNG_UP);
      default -> {}
    }
  }

  private void leavesDial(ToyPhone phone, Why why) {
    boolean rang = phone.peer.filter(ToyPhone::up).isEmpty();
    phone.peer.ifPresent(child -> gone(child, rang ? "canceled" : "completed"));
    tellsDial(phone, why, rang ? "canceled" : "completed", false);
  }

  private void leavesQueue(ToyPhone phone, Why why) {
    boolean met = phone.peer.isPresent();
    phone.peer.ifPresent(
        dialer -> {
          if (why == Why.REDIRECTED && twilio.quirks.peerDropped()) {
            dropped(dialer);
          } else {
            goesOn(dialer, Optional.of(twilio.quirks.afterQueue()), Optional.empty());
          }
        });
    if (why == Why.REDIRECTED) {
      String how = met ? "redirected-from-bridged" : "redirected";
      twilio.tells(phone, phone.turn, false, Optional.empty(), Optional.of(how));
    } else if (twilio.quirks.actionOnHangUp()) {
      String how = met ? "bridged" : "hangup";
      twilio.tells(phone, phone.turn, true, Optional.empty(), Optional.of(how));
    }
  }

  private void stopsFetching(ToyPhone phone, Why why) {
    phone.peer.ifPresent(
        waits -> {
          if (why == Why.REDIRECTED && twilio.quirks.peerDropped()) {
            dropped(waits);
          } else {
            goesOn(waits, Optional.empty(), Optional.of("bridged"));
          }
        });
    String how = phone.peer.isPresent() ? twilio.quirks.afterQueue() : "canceled";
    tellsDial(phone, why, how, twilio.quirks.actionOfOther());
  }

  /** As an undocumented behaviour has it. */
  private void dropped(ToyPhone phone) {
    twilio.excused = true;
    gone(phone, "completed");
  }

  private void tellsDial(ToyPhone phone, Why why, String status, boolean ofOther) {
    boolean redirected = why == Why.REDIRECTED;
    if (redirected ? twilio.quirks.actionOnOwnRedirect() : twilio.quirks.actionOnHangUp()) {
      boolean over = !redirected && !ofOther;
      twilio.tells(phone, phone.turn, over, Optional.of(status), Optional.empty());
    }
  }
}
