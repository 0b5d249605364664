package dev.holdfast.pool;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/** Those that have no place yet, in the order in which they get one. */
final class Lanes {
  private final Queue<Waiting> ahead = new ConcurrentLinkedQueue<>();
  private final Queue<Waiting> back = new ConcurrentLinkedQueue<>();
  private final Queue<Waiting> others = new ConcurrentLinkedQueue<>();
  private final List<Queue<Waiting>> all = List.of(ahead, back, others);

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
    return ahead.isEmpty() && back.isEmpty() && others.isEmpty();
  }

  private Queue<Waiting> lane(Waiting one) {
    return switch (one.lane()) {
      case AHEAD -> ahead;
      case BACK -> back;
      case OTHERS -> others;
    };
  }
}
