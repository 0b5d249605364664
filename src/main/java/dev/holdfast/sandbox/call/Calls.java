package dev.holdfast.sandbox.call;

import dev.holdfast.sandbox.shelf.Shelf;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The calls of the account, the newest first: all live ones, the newest 10,000 of those that have
 * ended; and of these the newest 1,000 with all that was heard on them.
 */
public final class Calls {
  private static final int ENDED = 10_000;
  private static final int ENDED_IN_FULL = 1_000;

  private final Shelf<Call> shelf = new Shelf<>(ENDED);
  private final Deque<Call> inFull = new ArrayDeque<>();

  void add(Call call) {
    shelf.add(call.sid(), call, at(call.origin().farEnd()), by(call.origin().parentSid()));
  }

  public Optional<Call> find(String sid) {
    return shelf.find(sid);
  }

  public Stream<Call> newestFirst() {
    return shelf.newestFirst();
  }

  /** Those that have not ended. */
  public Stream<Call> live() {
    return shelf.live();
  }

  /** Those at whose far end this address is. */
  public Stream<Call> at(String address, boolean liveOnly) {
    return liveOnly ? shelf.live(at(address)) : shelf.newestFirst(at(address));
  }

  /** Those that this call has created. */
  public Stream<Call> childrenOf(String parentSid) {
    return shelf.newestFirst(by(parentSid));
  }

  void over(Call call) {
    shelf.over(call.sid());
    inFull.add(call);
    if (inFull.size() > ENDED_IN_FULL) {
      inFull.remove().fade();
    }
  }

  public void remove(Call call) {
    shelf.remove(call.sid());
  }

  public void clear() {
    shelf.clear();
    inFull.clear();
  }

  private static String at(String address) {
    return "at " + address;
  }

  private static String by(String parentSid) {
    return "by " + parentSid;
  }
}
