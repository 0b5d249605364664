package dev.holdfast.desk;

import dev.holdfast.call.Act;
import dev.holdfast.call.Call;
import dev.holdfast.call.CallSid;
import dev.holdfast.call.Failure;
import dev.holdfast.call.Label;
import dev.holdfast.call.Leg;
import dev.holdfast.call.Path;
import dev.holdfast.call.Refusal;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A command that has been decided and waits for Twilio to show it.
 *
 * @param turns the legs that have to be shown, each with its turn
 * @param until how long the CRM waits
 * @param reply the answer, where it is known already
 * @param act what Twilio is to be asked now; nothing where somebody is at it, or the answer is
 *     known
 */
public record Pending(
    CallSid call,
    Wish wish,
    Map<Label, Integer> turns,
    Instant until,
    Optional<Reply> reply,
    Act act) {
  public Pending {
    turns = Map.copyOf(turns);
  }

  /** What is waited for. */
  public enum Wish {
    MOVE,
    JOIN,
    LEAVE
  }

  /** A command whose answer is known. */
  static Pending answered(CallSid call, Reply reply) {
    return new Pending(
        call, Wish.MOVE, Map.of(), Instant.EPOCH, Optional.of(reply), new Act.Nothing(call));
  }

  /** What can be said now; empty: nothing yet. */
  Optional<Verdict> verdict(Call now) {
    boolean shown = true;
    for (Map.Entry<Label, Integer> turn : turns.entrySet()) {
      Leg leg = now.leg(turn.getKey()).orElseThrow();
      Optional<Failure> failure =
          leg.party().failure().filter(why -> why.turn() == turn.getValue());
      if (failure.isPresent()) {
        return Optional.of(new Verdict(failure.map(Reply.Failed::new)));
      }
      if (wish != Wish.LEAVE && !leg.live()) {
        return Optional.of(
            new Verdict(
                Optional.of(
                    Reply.no(Refusal.Code.LEG_ENDED, "The leg ended before Twilio showed it."))));
      }
      shown &= shown(leg, turn.getValue());
    }
    return shown && together(now) ? Optional.of(new Verdict(Optional.empty())) : Optional.empty();
  }

  /** On legs a hold is shown only when the one is on hold and the other one is parked. */
  private boolean together(Call now) {
    return wish != Wish.MOVE || now.path() != Path.LEGS || now.live().noneMatch(Leg::asked);
  }

  private boolean shown(Leg leg, int turn) {
    return switch (wish) {
      case MOVE -> !leg.asked() || leg.party().turn() != turn;
      case JOIN -> leg.party().sid().isPresent();
      case LEAVE -> !leg.live();
    };
  }

  /**
   * @param no why it did not come about; empty: it did
   */
  record Verdict(Optional<? extends Reply> no) {}
}
