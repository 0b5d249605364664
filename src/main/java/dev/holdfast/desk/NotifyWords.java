package dev.holdfast.desk;

import dev.holdfast.call.Refusal;
import dev.holdfast.word.Word;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The words for telling events: at least once, in order per call, for a day.
 *
 * <p>An event waits until it is due, is claimed, told, and is over; or was not taken and is due
 * again, each time after a pause as long as all that went before, until the day is over and it is
 * dead. Whoever claimed it and died is replaced when the claim runs out.
 */
public final class NotifyWords {
  private static final Logger LOG = LoggerFactory.getLogger("notify");
  private static final int DEAD_SHOWN = 100;

  private final Outbox outbox;
  private final boolean telling;
  private final Pauses pauses;
  private final InstantSource time;

  /** Tells events, or keeps them only. */
  public NotifyWords(Outbox outbox, boolean telling, Pauses pauses, InstantSource time) {
    this.outbox = outbox;
    this.telling = telling;
    this.pauses = pauses;
    this.time = time;
  }

  /**
   * How long is waited, and for what.
   *
   * @param claim longer than one attempt can take
   * @param first before the second attempt
   * @param most between two attempts
   * @param patience from the event to the attempt that is the last one
   */
  public record Pauses(Duration claim, Duration first, Duration most, Duration patience) {}

  @Word("Claims the next event that is to be told.")
  public Optional<Notice> take() {
    Instant now = time.instant();
    return telling ? outbox.take(now, now.plus(pauses.claim())) : Optional.empty();
  }

  @Word("Writes down what came of an attempt.")
  public void told(Receipt receipt) {
    Notice notice = receipt.notice();
    if (receipt instanceof Receipt.Taken) {
      outbox.told(notice, receipt.result());
      LOG.info("{} told {}", notice.id(), notice.type());
    } else if (receipt instanceof Receipt.Missed missed && !tooOld(notice)) {
      Instant due = due(missed);
      outbox.later(notice, due, missed.result());
      LOG.warn("{} not taken, {}; again at {}", notice.id(), missed.result(), due);
    } else {
      outbox.dead(notice, receipt.result());
      LOG.error("{} given up, {}; replay it by hand", notice.id(), receipt.result());
    }
  }

  @Word("Has an event told again.")
  public Reply replay(String id) {
    return telling
        ? reply(outbox.again(id, time.instant()))
        : Reply.no(
            Refusal.Code.NOT_SUPPORTED, "Nobody is told of events: holdfast.events.url is empty.");
  }

  @Word("Says how an event stands.")
  public Reply find(String id) {
    return reply(outbox.find(id));
  }

  @Word("Gives the events that were given up.")
  public Reply dead() {
    return new Reply.OfDeliveries(outbox.dead(DEAD_SHOWN));
  }

  private static Reply reply(Optional<Delivery> delivery) {
    return delivery
        .<Reply>map(Reply.OfDelivery::new)
        .orElseGet(() -> Reply.no(Refusal.Code.UNKNOWN_EVENT, "There is no event with this id."));
  }

  private boolean tooOld(Notice notice) {
    return !age(notice).minus(pauses.patience()).isNegative();
  }

  private Instant due(Receipt.Missed missed) {
    Duration grown = longer(pauses.first(), age(missed.notice()));
    Duration pause = longer(grown, missed.pause());
    return time.instant().plus(pause.compareTo(pauses.most()) < 0 ? pause : pauses.most());
  }

  private Duration age(Notice notice) {
    return Duration.between(notice.beganAt(), time.instant());
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }
}
