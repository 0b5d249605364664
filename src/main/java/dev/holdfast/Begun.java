package dev.holdfast;

import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What has begun; it ends in the opposite order, all of it, whatever goes wrong with one. */
final class Begun implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Begun.class);

  private final Deque<AutoCloseable> latestFirst = new ArrayDeque<>();

  /** The same, which ends before all that has begun by now. */
  <T extends AutoCloseable> T with(T one) {
    latestFirst.push(one);
    return one;
  }

  @Override
  public void close() {
    while (!latestFirst.isEmpty()) {
      try {
        latestFirst.pop().close();
      } catch (Exception broken) {
        LOG.warn("something did not stop as it should", broken);
      }
    }
  }
}
