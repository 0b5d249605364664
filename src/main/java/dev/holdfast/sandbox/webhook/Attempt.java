package dev.holdfast.sandbox.webhook;

import dev.holdfast.sandbox.fault.Fault;
import dev.holdfast.sandbox.journal.Note;
import dev.holdfast.sandbox.webhook.Reply.Answered;
import dev.holdfast.sandbox.webhook.Reply.Reason;
import dev.holdfast.sandbox.webhook.Reply.Unanswered;
import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** One try of a request: over the wire, or what a fault makes of it. */
record Attempt(
    Courier.Desk desk,
    Courier courier,
    Purpose purpose,
    Patience patience,
    String path,
    Transport.Parcel parcel,
    Note note) {

  void go(Optional<Fault> fault, Consumer<Reply> seen) {
    if (fault.isPresent()) {
      suffer(fault.get(), seen);
    } else {
      dispatch(seen);
      courier.takeHeldBack(path).ifPresent(Runnable::run);
    }
  }

  private void dispatch(Consumer<Reply> effect) {
    desk.engine()
        .send(
            () -> desk.transport().carry(parcel),
            reply -> {
              note.answered(reply instanceof Answered a ? a.status() : 0, desk.engine().now());
              effect.accept(reply);
            });
  }

  private void suffer(Fault fault, Consumer<Reply> seen) {
    switch (fault.deed()) {
      case STATUS -> later(Duration.ZERO, () -> pretend(fault.status(), seen));
      case DELAY -> delay(fault.delay(), seen);
      case RESET -> later(Duration.ZERO, () -> seen.accept(unanswered(Reason.CONNECT)));
      case DROP -> drop(seen);
      case DUPLICATE -> {
        dispatch(seen);
        dispatch(second -> {});
      }
      case SWAP -> swap(seen);
      case APPLY_THEN_STATUS -> dispatch(lost -> pretend(fault.status(), seen));
      case APPLY_THEN_RESET -> dispatch(lost -> seen.accept(unanswered(Reason.BROKEN)));
      case APPLY_LATER -> throw new IllegalStateException("apply_later is for REST");
    }
  }

  /** Under the manual clock it is the sandbox's time that runs out, not the test's. */
  private void delay(Duration by, Consumer<Reply> seen) {
    if (purpose.tells() || by.compareTo(patience.total()) < 0) {
      later(by, () -> dispatch(seen));
    } else {
      later(by, () -> dispatch(tooLate -> {}));
      later(patience.total(), () -> seen.accept(unanswered(Reason.TIMEOUT)));
    }
  }

  /** A lost status callback is lost; a lost question is noticed when the connection times out. */
  private void drop(Consumer<Reply> seen) {
    if (purpose.tells()) {
      note.wrong(purpose.badAnswer(), "Lost by a fault");
    } else {
      later(patience.connect(), () -> seen.accept(unanswered(Reason.CONNECT)));
    }
  }

  private void swap(Consumer<Reply> seen) {
    if (purpose.tells()) {
      courier.holdBack(path, () -> dispatch(seen));
    } else {
      dispatch(seen);
    }
  }

  private void pretend(int status, Consumer<Reply> seen) {
    note.answered(status, desk.engine().now());
    seen.accept(new Answered(status, Map.of(), Buffer.buffer(), 0));
  }

  private void later(Duration delay, Runnable entry) {
    desk.engine().after(delay, entry);
  }

  private static Reply unanswered(Reason reason) {
    return new Unanswered(reason, "a fault of the sandbox");
  }
}
