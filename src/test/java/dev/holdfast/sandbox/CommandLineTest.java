package dev.holdfast.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.sandbox.CommandLine.Start;
import dev.holdfast.sandbox.CommandLine.Wrong;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sandbox as a command: {@code java -jar target/holdfast.jar sandbox --port 4010}. */
class CommandLineTest {
  @Test
  void a_port_and_a_seed_are_read_in_any_order_and_both_may_be_left_out() {
    assertThat(read()).isEqualTo(new Start(4010, 7));
    assertThat(read("--port", "0")).isEqualTo(new Start(0, 7));
    assertThat(read("--seed=-3", "--port=65535")).isEqualTo(new Start(65_535, -3));
  }

  @ParameterizedTest
  @CsvSource({
    "--port, --port wants a number",
    "--port=high, --port is a number from 0",
    "--port=65536, --port is a number from 0",
    "--port=-1, --port is a number from 0",
    "--seed=x, --seed is a whole number",
    "--prot=1, '--prot=1' is not known here",
    "4010, '4010' is not known here"
  })
  void what_is_wrong_is_said_with_what_to_write(String word, String sentence) {
    assertThat(read(word)).isInstanceOf(Wrong.class).asString().contains(sentence);
  }

  @Test
  @Timeout(60)
  void it_says_account_token_and_url_and_loads_nothing_of_camel_or_twilio(@TempDir Path folder)
      throws Exception {
    var classes = folder.resolve("classes.txt");
    var started = process("-Xlog:class+load:file=" + classes, "sandbox", "--port", "0");
    try (var lines = started.inputReader(StandardCharsets.UTF_8)) {
      var said = new StringBuilder();
      while (said.indexOf("/_sandbox/log") < 0) {
        said.append(lines.readLine()).append('\n');
      }
      assertThat(said)
          .contains("http://127.0.0.1:", Sandbox.ACCOUNT_SID, Sandbox.AUTH_TOKEN)
          .doesNotContain(":0 ");
    } finally {
      started.destroy();
      assertThat(started.waitFor(20, TimeUnit.SECONDS)).isTrue();
    }
    assertThat(Files.readString(classes))
        .contains("dev.holdfast.sandbox.engine.Engine")
        .doesNotContain("org.apache.camel", "com.twilio", "org.h2", "dev.holdfast.App");
  }

  @Test
  @Timeout(60)
  void a_port_that_is_taken_is_told_in_one_line() throws Exception {
    try (var other = Sandbox.start(0)) {
      var started = process("-Xshare:auto", "sandbox", "--port=" + other.port());
      var said = new String(started.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(started.waitFor()).isEqualTo(1);
      assertThat(said)
          .isEqualToIgnoringNewLines(
              "cannot listen on 127.0.0.1:" + other.port() + "; take another --port");
    }
  }

  private static CommandLine read(String... words) {
    return CommandLine.read(List.of(words), 7);
  }

  private static Process process(String option, String... words) throws IOException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add(option);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), "dev.holdfast.Main"));
    command.addAll(List.of(words));
    return new ProcessBuilder(command).redirectErrorStream(true).start();
  }
}
