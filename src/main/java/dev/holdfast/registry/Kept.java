package dev.holdfast.registry;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.holdfast.call.Call;
import java.util.Optional;

/**
 * Legs and queues as they were read last. Every decision gives its call a new version, in the same
 * commit; so whoever has read a call's row, at whatever instance, knows whether what is kept of the
 * call's other rows is still what is on disk.
 */
final class Kept {
  /** A leg that waits asks every few seconds; that many calls are a few megabytes. */
  private static final int MOST = 2_000;

  private final Cache<String, Call> calls = Caffeine.newBuilder().maximumSize(MOST).build();

  /** All of a call of which this is the row; nothing where it has changed since. */
  Optional<Call> of(Call row) {
    return Optional.ofNullable(calls.getIfPresent(row.id().value()))
        .filter(call -> call.version() == row.version())
        .map(call -> CallRows.together(row, call.legs(), call.queues()));
  }

  /** Keeps a call that was read whole, out of one state of the record. */
  Call keep(Call call) {
    calls.put(call.id().value(), call);
    return call;
  }
}
