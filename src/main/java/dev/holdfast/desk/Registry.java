package dev.holdfast.desk;

import dev.holdfast.call.Call;
import dev.holdfast.call.CallSid;
import dev.holdfast.call.Entry;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Our memory of calls. What a method has returned from is on disk. */
public interface Registry {
  /**
   * Stores a call that begins.
   *
   * @return whether it was new
   */
  boolean begin(Call call);

  /** The call that has a leg with this CallSid. */
  Optional<Call> find(CallSid leg);

  /**
   * The task that is given to a pool meanwhile will ask for the call of this leg. A registry may
   * read several of those that wait together.
   */
  void foresee(CallSid leg, Runnable giving);

  /**
   * Decides about a call: alone, under its lock, in one transaction.
   *
   * @return what the decision gave; empty when no call has such a leg
   */
  <T> Optional<T> decide(CallSid leg, Function<Call, Decided<T>> decision);

  /** Live calls, oldest first; or such as have ended, newest first. */
  Page page(CallQuery query, Instant now);

  /** Calls for which something is due. */
  List<CallSid> due(Instant now);

  /**
   * Calls for which something is due, for whoever asks alone: until they are nudged, or for some
   * seconds, nobody else is told of them.
   */
  List<CallSid> claim(Instant now);

  /** When something is due next, for any call. */
  Optional<Instant> nextDue();

  /** Live calls of which nothing was heard since then and that are not to be looked at anyway. */
  List<CallSid> silentSince(Instant then);

  List<Entry> timeline(CallSid call);

  HoldTotals totals(CallSid call, Instant now);

  /**
   * Stores a placement, unless there is one with this id.
   *
   * @return the one that is stored
   */
  Placement placed(Placement placement);

  /**
   * Claims the ringing of a placement.
   *
   * @return whether nobody has claimed it before
   */
  boolean ringing(String id, Instant now);

  /** Nobody was rung for a placement, for certain. */
  void notRung(String id);

  Optional<Placement> placement(String id);

  /** The first leg of a placement has a name. */
  void placedAs(String id, CallSid sid);

  /** The first leg of a placement, once it has a name. */
  Optional<CallSid> ofPlacement(String id);

  /** A decision: the call as it shall be stored, and what the caller wants to know. */
  record Decided<T>(Call call, T value) {}

  /**
   * Some of the calls that were asked for.
   *
   * @param next where the next page begins; empty: there is none
   */
  record Page(List<Reply.View> calls, Optional<CallQuery.Place> next) {}

  /**
   * The holds of a call.
   *
   * @param count how many were shown
   * @param totalSeconds of all of them, the present ones up to now
   */
  record HoldTotals(int count, long totalSeconds, long longestSeconds) {}
}
