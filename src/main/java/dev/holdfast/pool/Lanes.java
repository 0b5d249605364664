package dev.holdfast.pool;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/** Those that have no place yet, in the order in which they get one. */
final class Lanes {
  private final Queue<Waiting> back = new ConcurrentLinkedQueue<>();
  private final Queue<Waiting> fresh = new ConcurrentLinkedQueue<>();
  private final List<Queue<Waiting>> all = List.of(back, fresh);

  void add(Waiting one) {
    lane(one).add(one);
  }

  /** Takes this one out, if it is still there. */
  boolean remove(Waiting one) {
    return lane(one).remove(one);
  }

  /** Takes the first one of all out. */
  @Nullable Waiting poll() {
    for (Queue<Waiting> lane : all) {
      Waiting first = lane.poll();
      if (first != null) {
        return first;
      }
    }
    return null;
  }

  /** The first one of each lane in which somebody waits. */
  List<Waiting> firsts() {
    List<Waiting> firsts = new ArrayList<>();
    all.forEach(lane -> Optional.ofNullable(lane.peek()).ifPresent(firsts::add));
    return firsts;
  }

  boolean isEmpty() {
    return back.isEmpty() && fresh.isEmpty();
  }

  private Queue<Waiting> lane(Waiting one) {
    return one.lane() == Lane.BACK ? back : fresh;
  }
}
