package dev.holdfast.registry;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.holdfast.call.Call;
import dev.holdfast.call.HoldQueue;
import dev.holdfast.call.Leg;
import java.util.List;
import java.util.Optional;

/**
 * Legs and queues as they were read or written last. Every decision gives its call a new version,
 * in the same commit; so whoever has read a call's row, at whatever instance, knows whether what is
 * kept of the call's other rows is still what is on disk.
 */
final class Kept {
  /** A leg that waits asks every few seconds; that many calls are a few megabytes. */
  private static final int MOST = 2_000;

  private final Cache<String, Rest> calls = Caffeine.newBuilder().maximumSize(MOST).build();

  /** All of a call of which this is the row; nothing where it has changed since. */
  Optional<Call> of(Call row) {
    return Optional.ofNullable(calls.getIfPresent(row.id().value()))
        .filter(rest -> rest.version() == row.version())
        .map(rest -> CallRows.together(row, rest.legs(), rest.queues()));
  }

  /** Keeps a call that was read whole, out of one state of the record. */
  Call keep(Call call) {
    keep(call, call.version());
    return call;
  }

  /**
   * Keeps a call as a decision has left it, once that is on disk: it has the next version there.
   */
  void decided(Call call) {
    keep(call, call.version() + 1);
  }

  private void keep(Call call, long version) {
    calls.put(call.id().value(), new Rest(version, call.legs(), call.queues()));
  }

  private record Rest(long version, List<Leg> legs, List<HoldQueue> queues) {}
}
