package dev.holdfast.desk;

import dev.holdfast.call.Stranger;
import java.util.Optional;

/**
 * A call that never passed through us is to be taken over, so that it can be held.
 *
 * @param command the hold that asks for it
 * @param stranger what Twilio says that it is; empty: not asked yet, or not answered
 * @param no why it is not taken over; empty: nothing speaks against it
 */
public record Adoption(HoldCommand command, Optional<Stranger> stranger, Optional<Reply> no) {
  Adoption found(Stranger what) {
    return new Adoption(command, Optional.of(what), no);
  }

  Adoption refused(Reply why) {
    return new Adoption(command, stranger, Optional.of(why));
  }
}
