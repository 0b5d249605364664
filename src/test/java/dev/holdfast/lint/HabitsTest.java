package dev.holdfast.lint;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What steps may not do, though Camel would let them. */
class HabitsTest {
  private static final String CALL = "call a word: `bean: {ref: hold, method: \"find(${body})\"}`";

  @TempDir private Path folder = Path.of("");
  private RouteFolder routes = new RouteFolder(folder);

  @BeforeEach
  void all_is_well() {
    routes = new RouteFolder(folder);
  }

  @Test
  void no_scripts() {
    for (String language : List.of("groovy", "js", "java", "python", "mvel")) {
      new RouteFolder(folder)
          .step("setBody: {expression: {" + language + ": {expression: \"1\"}}}")
          .says("11:%d: no scripts in routes; %s".formatted(36 + language.length(), CALL));
    }
    routes
        .step("setBody: {expression: {language: {language: groovy, expression: \"1\"}}}")
        .says("11:44: no scripts in routes; " + CALL, "11:55: no scripts in routes; " + CALL);
  }

  @Test
  void nothing_is_called_past_the_words() {
    routes.step("process: {ref: words}").says("11:20: no processors in routes; " + CALL);
    routes
        .with("process: {ref: words}", "to: {uri: \"bean:words\"}")
        .says("11:21: no `bean:` here; " + CALL);
    routes
        .with("to: {uri: \"bean:words\"}", "log: {message: \"${bean:words.greet}\"}")
        .says("11:26: no `${bean:...}` in a text; " + CALL);
  }

  @Test
  void a_header_is_not_read() {
    String fault =
        "a header is no place for data (`who`): keep it by `setVariable: {name: who, expression:"
            + " ...}` and read it by `${variable.who}`";
    for (String read :
        List.of(
            "${header.who}",
            "${headers.who}",
            "${in.header.who}",
            "${header[who]}",
            "${headerAs('who', String)}")) {
      new RouteFolder(folder)
          .step("log: {message: \"%s\"}".formatted(read))
          .says("11:26: " + fault);
    }
    routes.step("log: {message: \"${header.CamelHttpResponseCode}\"}").says();
  }

  @Test
  void a_header_is_set_for_http_or_for_a_component_only() {
    routes
        .step("setHeader: {name: who, expression: {constant: {expression: x}}}")
        .says(
            "11:29: a header is no place for data (`who`): keep it by `setVariable: {name: who,"
                + " expression: ...}` and read it by `${variable.who}`");
    for (String name : List.of("Content-Type", "CamelHttpResponseCode", "kafka.KEY", "Accept")) {
      new RouteFolder(folder)
          .step("setHeader: {name: %s, expression: {constant: {expression: x}}}".formatted(name))
          .says();
    }
  }
}
