package dev.holdfast.lint;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Camel does not know, and what it knows in a short form that designers do not read. */
class FormTest {
  @TempDir private Path folder = Path.of("");
  private RouteFolder routes = new RouteFolder(folder);

  @BeforeEach
  void all_is_well() {
    routes = new RouteFolder(folder);
  }

  @Test
  void a_step_that_camel_does_not_know() {
    routes.step("lgo: {message: x}").says("11:11: no step `lgo`; did you mean `log`?");
  }

  @Test
  void a_name_that_a_step_does_not_have() {
    routes
        .step("log: {message: x, loggingLevl: WARN}")
        .says("11:29: `log` has no `loggingLevl`; did you mean `loggingLevel`?");
    routes
        .text(routes.text().replace("loggingLevl: WARN", "loggingLevel: WARNING"))
        .says("11:43: `loggingLevel` can't be `WARNING`; did you mean `WARN`?");
  }

  @Test
  void a_name_that_a_step_needs() {
    routes
        .step("setHeader: {expression: {constant: {expression: x}}}")
        .says("11:22: `setHeader` needs `name`");
    routes
        .with("      uri: direct:wave\n", "")
        .says(
            "10:21: nobody is behind `direct:wave`; there are `direct:greet`",
            "11:22: `setHeader` needs `name`",
            "17:7: `from` needs `uri`");
  }

  @Test
  void the_short_form_of_a_call() {
    routes
        .with("to: {uri: direct:wave}", "to: direct:wave")
        .says("10:15: write `to: {uri: direct:wave}`, the explicit form");
  }

  @Test
  void the_short_forms_of_texts() {
    routes.step("log: \"a: b\"").says("11:16: write `log: {message: \"a: b\"}`, the explicit form");
    routes
        .with("log: \"a: b\"", "setBody: {expression: {simple: \"${body}\"}}")
        .says("11:42: write `simple: {expression: \"${body}\"}`, the explicit form");
    routes
        .with("{expression: {simple: \"${body}\"}}", "{simple: {expression: \"${body}\"}}")
        .says("11:21: write `setBody: {expression: {simple: ...}}`, the explicit form");
  }

  @Test
  void a_step_with_nothing_below_it() {
    routes.with("stop: {}", "stop:").says("18:16: write `stop: {}`, the explicit form");
  }

  @Test
  void a_condition_without_its_expression() {
    routes
        .step("filter: {simple: {expression: \"${body}\"}, steps: []}")
        .says("11:20: write `filter: {expression: {simple: ...}}`, the explicit form");
  }

  @Test
  void parameters_behind_a_question_mark() {
    routes
        .step("toD: {uri: \"http:${body.host}?bridgeEndpoint=true\"}")
        .says("11:22: write what is behind the `?` below `parameters`, the explicit form");
    routes
        .with("{uri: \"http:${body.host}?bridgeEndpoint=true\"}", "{uri: \"http:${body?.host}\"}")
        .says();
  }

  @Test
  void what_is_indented_too_little() {
    routes
        .with("      steps:\n        - stop", "    steps:\n        - stop")
        .says(
            "16:7: `from` needs `steps`",
            "17:5: `route` has no `steps`; indent it, so that it stands below `from`");
  }

  @Test
  void a_step_in_two_lines_that_are_indented_alike() {
    routes
        .step("to:\n          uri: direct:wave")
        .says(
            "11:14: write `to: {}`, the explicit form",
            "12:11: no step `uri`; indent it, so that it stands below `to`");
  }

  @Test
  void two_steps_in_one() {
    routes
        .step("stop: {}\n          log: {message: x}")
        .says("12:11: `log` is a step of its own; write `- log:`");
  }

  @Test
  void a_list_that_is_none_and_the_other_way_round() {
    routes
        .with("      - stop: {}", "      stop: {}")
        .says("18:9: `steps` is a list; begin each item with `- `");
    routes
        .with("id: wave", "id: {name: wave}")
        .says(
            "12:9: `id` is a single value; nothing is named below it",
            "18:9: `steps` is a list; begin each item with `- `");
    routes
        .with("id: {name: wave}", "id: [wave]")
        .says(
            "12:9: `id` is no list; take the `- ` away",
            "18:9: `steps` is a list; begin each item with `- `");
  }
}
