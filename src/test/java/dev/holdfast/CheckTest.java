package dev.holdfast;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code holdfast check}: on the repository's own routes, and on one that is wrong. */
class CheckTest {
  private static final Path HERE = Path.of("");

  @TempDir private Path folder = HERE;

  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  @Test
  void our_own_routes_are_fine() {
    assertThat(check(HERE)).isZero();
    assertThat(printed()).isEqualToIgnoringNewLines("The routes are fine.");
  }

  @Test
  void machines_are_told_so_too() {
    assertThat(check(HERE, "--json")).isZero();
    assertThat(printed()).isEqualToIgnoringWhitespace("{\"ok\": true, \"faults\": []}");
  }

  @Test
  void what_is_wrong_is_told_with_its_place_and_what_to_write_instead() throws IOException {
    wrong();

    assertThat(check(folder)).isEqualTo(1);
    assertThat(printed())
        .isEqualToIgnoringNewLines(
            """
            routes/a.camel.yaml:3:18: a route needs a `description`: one sentence with a full stop
            routes/a.camel.yaml:8:37: no word `hold.leg`; did you mean `hold.hold`?
            2 faults.
            """);
  }

  @Test
  void machines_are_told_where_and_what() throws IOException {
    wrong();

    assertThat(check(folder, "--json")).isEqualTo(1);
    assertThat(printed())
        .isEqualToIgnoringWhitespace(
            """
            {"ok": false,
             "faults": [
               {"file": "routes/a.camel.yaml", "line": 3, "column": 18,
                "message": "a route needs a `description`: one sentence with a full stop"},
               {"file": "routes/a.camel.yaml", "line": 8, "column": 37,
                "message": "no word `hold.leg`; did you mean `hold.hold`?"}]}
            """);
  }

  @Test
  void what_reads_well_is_tried_before_it_is_called_fine() throws IOException {
    copy();
    edit("timers.camel.yaml", "timer:", "tinner:");

    assertThat(check(folder)).isEqualTo(1);
    assertThat(printed()).contains("routes/timers.camel.yaml:").contains("tinner");
  }

  @Test
  void a_door_of_twilio_s_that_is_gone_is_told() throws IOException {
    copy();
    edit("voice.camel.yaml", "platform-http:/twilio/wait", "platform-http:/twilio/weight");

    assertThat(check(folder)).isEqualTo(1);
    assertThat(printed()).contains("/twilio/wait");
  }

  @Test
  void a_setting_that_is_wrong_is_told_with_its_line() throws IOException {
    copy();
    Path settings = folder.resolve("application.properties");
    String text =
        Files.readString(settings).replace("holdfast.nudges = 128", "holdfast.nudges = 0");
    Files.writeString(settings, text);
    int line = text.substring(0, text.indexOf("holdfast.nudges")).split("\n", -1).length;

    assertThat(check(folder)).isEqualTo(1);
    assertThat(printed()).contains("application.properties:" + line + ":1: holdfast.nudges: '0'");
  }

  @Test
  void where_there_are_no_routes_nothing_can_be_checked() {
    assertThat(check(folder)).isEqualTo(2);
    assertThat(check(HERE, "--xml")).isEqualTo(2);
    assertThat(printed()).isEmpty();
  }

  private void copy() throws IOException {
    Files.copy(HERE.resolve("application.properties"), folder.resolve("application.properties"));
    Files.createDirectory(folder.resolve("routes"));
    try (Stream<Path> files = Files.list(HERE.resolve("routes"))) {
      for (Path file : files.toList()) {
        Files.copy(file, folder.resolve("routes").resolve(file.getFileName()));
      }
    }
  }

  private void edit(String file, String text, String other) throws IOException {
    Path path = folder.resolve("routes").resolve(file);
    assertThat(Files.readString(path)).contains(text);
    Files.writeString(path, Files.readString(path).replace(text, other));
  }

  private void wrong() throws IOException {
    Files.writeString(folder.resolve("application.properties"), "");
    Files.createDirectory(folder.resolve("routes"));
    Files.writeString(
        folder.resolve("routes/a.camel.yaml"),
        """
        - route:
            id: due
            description: holds
            routeConfigurationId: step
            from:
              uri: direct:due
              steps:
                - bean: {ref: hold, method: "leg(${body})"}
        - routeConfiguration:
            id: step
        """);
  }

  private int check(Path root, String... more) {
    return Check.run(List.of(more), root, new PrintStream(printed, true, StandardCharsets.UTF_8));
  }

  private String printed() {
    return printed.toString(StandardCharsets.UTF_8);
  }
}
