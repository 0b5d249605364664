package dev.holdfast;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.fixtures.Somebody;
import dev.holdfast.registry.Database;
import dev.holdfast.web.Unbound;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Who cannot start ends, and says why: a process that stays up without serving is restarted by
 * nobody, and would go on nudging calls.
 */
class FailedStartTest {
  @TempDir private Path folder = Path.of("");
  private final Set<Thread> before = threads();

  @ParameterizedTest
  @ValueSource(strings = {"holdfast.port", "holdfast.management.port"})
  void who_finds_a_port_taken_leaves_no_thread_and_lets_go_of_the_record(String port)
      throws IOException {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String record = record();
      Settings settings = settings(port, other.getLocalPort(), record);
      assertThatThrownBy(() -> start(settings))
          .isInstanceOf(Unbound.class)
          .hasMessageContaining("127.0.0.1:" + other.getLocalPort())
          .hasMessageContaining(port)
          .hasMessageContaining("in use");
      nothingIsLeft();
      try (Database next = new Database(record, "holdfast", "")) {
        assertThatCode(next::ready).doesNotThrowAnyException();
      }
    }
  }

  @Test
  void who_cannot_open_the_record_says_which_setting_names_it_and_leaves_no_thread() {
    int nobody = URI.create(Somebody.nobody()).getPort();
    Settings settings =
        settings("holdfast.port", 0, "jdbc:postgresql://127.0.0.1:" + nobody + "/record");
    assertThatThrownBy(() -> start(settings))
        .isInstanceOf(Database.Unopened.class)
        .hasMessageContaining("holdfast.database.url")
        .hasMessageContaining("refused");
    nothingIsLeft();
  }

  private void nothingIsLeft() {
    Awaitility.await()
        .pollInSameThread()
        .until(
            () -> threads().stream().filter(thread -> !before.contains(thread)).toList(),
            List::isEmpty);
  }

  /** Only what keeps a process alive counts; JUnit has a watch of its own for each test. */
  private static Set<Thread> threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.isAlive() && !thread.isDaemon())
        .filter(thread -> !thread.getName().startsWith("junit-"))
        .collect(Collectors.toSet());
  }

  private static void start(Settings settings) {
    new App(settings, InstantSource.system(), () -> "0".repeat(32)).close();
  }

  private Settings settings(String setting, int port, String record) {
    Properties all = Demo.settings(URI.create(Somebody.nobody()).getPort());
    all.setProperty("holdfast.host", "127.0.0.1");
    all.setProperty("holdfast.port", "0");
    all.setProperty("holdfast.management.port", "0");
    all.setProperty(setting, String.valueOf(port));
    all.setProperty("holdfast.database.url", record);
    return Settings.read(Path.of(""), all, false);
  }

  private String record() {
    return "jdbc:h2:file:" + folder.resolve("record") + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE";
  }
}
