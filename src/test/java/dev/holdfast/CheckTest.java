package dev.holdfast;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
  void where_there_are_no_routes_nothing_can_be_checked() {
    assertThat(check(folder)).isEqualTo(2);
    assertThat(check(HERE, "--xml")).isEqualTo(2);
    assertThat(printed()).isEmpty();
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
