package dev.holdfast.pool;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.ThreadFactory;
import org.junit.jupiter.api.Test;

/** Which threads there are on which Java; also run on a later one, by {@code LaterJavaTest}. */
class ThreadsTest {
  private static final boolean VIRTUAL = Runtime.version().feature() >= 24;

  @Test
  void light_threads_are_virtual_where_they_wait_in_a_monitor_without_a_core() {
    ThreadFactory otherwise = Threads.named("other");
    Thread made = Threads.light("light", otherwise).newThread(() -> {});

    assertThat(made.getClass().getSimpleName()).isEqualTo(VIRTUAL ? "VirtualThread" : "Thread");
    assertThat(made.getName()).isEqualTo(VIRTUAL ? "light" : "other");
    assertThat(made.isDaemon()).isTrue();
  }
}
