package dev.holdfast.desk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Events that are to be told. Any number of senders, in any number of instances, may take from it:
 * an event is with one of them at a time, and no event before an earlier one of its call. Nothing
 * is locked while it is told.
 */
public interface Outbox {
  /**
   * Claims the event that has been due longest.
   *
   * @param until how long the claim holds, should its sender die
   */
  Optional<Notice> take(Instant now, Instant until);

  /** It has been taken. */
  void told(Notice notice, String result);

  /** It was not taken, and is to be told again. */
  void later(Notice notice, Instant due, String result);

  /** It was not taken, and is given up; later events of its call are told. */
  void dead(Notice notice, String result);

  /** When the first event is due that no earlier one of its call holds back. */
  Optional<Instant> nextDue();

  /** How an event stands. */
  Optional<Delivery> find(String id);

  /** An event is to be told from now on, whatever has become of it. */
  Optional<Delivery> again(String id, Instant now);

  /** The newest events that were given up, at most so many. */
  List<Delivery> dead(int most);
}
