package dev.holdfast.lint;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are no YAML, or hardly; the other files are not blamed for what is missing then. */
class LayoutTest {
  @TempDir private Path folder = Path.of("");
  private RouteFolder routes = new RouteFolder(folder);

  @BeforeEach
  void all_is_well() {
    routes = new RouteFolder(folder);
  }

  @Test
  void half_a_file() {
    routes
        .text(routes.text().substring(0, routes.text().indexOf("greet(")))
        .says("8:39: this is not YAML: the file ends too soon; close the quotes");
  }

  @Test
  void an_empty_file() {
    routes.text("").says("1:1: this file is empty; write a `- route:`, or delete it");
  }

  @Test
  void a_file_with_nothing_but_a_comment() {
    routes.text("# later\n").says("1:1: this file is empty; write a `- route:`, or delete it");
  }

  @Test
  void a_tab() {
    routes.with("    description", "\tdescription").says("3:1: indent with blanks, not with a tab");
  }

  @Test
  void a_line_that_is_indented_too_little() {
    routes
        .with("        - log", "       - log")
        .says(
            "9:8: this is not YAML: this line is indented unlike its neighbours; align it with what"
                + " it belongs to");
  }

  @Test
  void a_line_that_is_indented_too_much() {
    routes
        .with("    description", "      description")
        .says(
            "3:18: this is not YAML: a name with `:` can't stand here; mend the indent, or put a"
                + " text with `: ` in quotes");
  }

  @Test
  void a_step_that_stands_where_its_neighbours_do_not() {
    routes
        .with("        - log", "         - log")
        .says(
            "9:10: this is not YAML: this line is indented unlike its neighbours; align it with"
                + " what it belongs to");
  }

  @Test
  void a_name_without_its_colon() {
    routes
        .with("routeConfigurationId: step", "routeConfigurationId step")
        .says("5:5: this is not YAML: a `:` is missing behind a name");
  }

  @Test
  void a_bracket_that_is_not_closed() {
    routes
        .with("{uri: direct:wave}", "{uri: direct:wave")
        .says("11:8: this is not YAML: close the bracket, or put a comma before the next one");
  }

  @Test
  void a_file_that_is_no_text() throws IOException {
    Files.write(folder.resolve("zz.camel.yaml"), new byte[] {(byte) 0xff, (byte) 0xfe});
    routes
        .file("zy.camel.yaml", "a: \u0001")
        .says(
            "zy.camel.yaml:1:1: this is not YAML: special characters are not allowed",
            "zz.camel.yaml:1:1: this is no text in UTF-8; save it as such");
  }

  @Test
  void a_name_that_is_there_twice() {
    routes
        .with("    from:", "    id: hail\n    from:")
        .says("5:5: `id` is already in line 2; keep one, or begin it with `- ` if it is a step");
  }

  @Test
  void a_file_that_goes_on_and_on() {
    routes
        .text(routes.text() + "# more\n".repeat(190))
        .says(
            "201:1: 208 lines are more than 200: make it two files, or say `# long on purpose:"
                + " <why>`");
    routes.text(routes.text() + "# long on purpose: it is a test.\n").says();
  }
}
