package dev.holdfast.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong with a route file is said with file, line and what to write instead. */
class LintTest {
  private static final String GOOD =
      """
      - route:
          id: greet
          description: Says hello.
          routeConfigurationId: step
          from:
            uri: direct:greet
            steps:
              - bean: {ref: words, method: "greet(${body}, 'a, b')"}
              - log: {message: "{{holdfast.greeting}}"}
              - to: {uri: direct:greet}
      """;

  @TempDir private Path folder = Path.of("");

  /** A word. */
  static final class GreetingWords {
    private GreetingWords() {}

    public String greet(String who, String how) {
      return how + who;
    }
  }

  @BeforeEach
  void a_policy_is_there() throws IOException {
    Files.writeString(folder.resolve("errors.camel.yaml"), "- routeConfiguration:\n    id: step\n");
  }

  @Test
  void a_good_file_has_no_fault_and_other_files_are_left_alone() throws IOException {
    Files.writeString(folder.resolve("notes.yaml"), "{");
    assertThat(lint(GOOD)).isEmpty();
  }

  @Test
  void a_route_needs_an_id() throws IOException {
    assertThat(lint(GOOD.replace("id: greet\n", "autoStartup: \"true\"\n")))
        .extracting(LintTest::said)
        .contains(fault(2, "a route needs an id"));
  }

  @Test
  void a_route_needs_a_description() throws IOException {
    assertThat(lint(GOOD.replace("Says hello.", "")))
        .extracting(LintTest::said)
        .containsExactly(fault(2, "a route needs a description, one sentence"));
  }

  @Test
  void a_route_needs_a_policy() throws IOException {
    assertThat(lint(GOOD.replace("routeConfigurationId: step", "autoStartup: \"true\"")))
        .extracting(LintTest::said)
        .containsExactly(fault(2, "a route needs its policy: routeConfigurationId"));
  }

  @Test
  void a_policy_has_to_be_there() throws IOException {
    assertThat(lint(GOOD.replace("Id: step", "Id: stepp")))
        .extracting(LintTest::said)
        .containsExactly(fault(4, "no routeConfiguration 'stepp'; there are step"));
  }

  @Test
  void a_door_is_named_like_its_route() throws IOException {
    assertThat(lint(GOOD.replaceFirst("direct:greet", "direct:hello")))
        .extracting(LintTest::said)
        .containsExactly(fault(6, "direct:hello must be named like its route's id: direct:greet"));
  }

  @Test
  void somebody_is_behind_every_step_that_is_called() throws IOException {
    assertThat(lint(GOOD.replace("to: {uri: direct:greet}", "to: {uri: direct:wave}")))
        .extracting(LintTest::said)
        .containsExactly(fault(10, "no route 'wave'; there are greet"));
  }

  @Test
  void the_short_form_of_a_call_is_found_too() throws IOException {
    assertThat(lint(GOOD.replace("to: {uri: direct:greet}", "to: direct:wave")))
        .extracting(LintTest::said)
        .containsExactly(fault(10, "write 'to: {uri: direct:wave}', the explicit form"));
  }

  @Test
  void a_call_on_the_side_is_found_too() throws IOException {
    assertThat(lint(GOOD.replace("to: {uri: direct:greet}", "wireTap: {uri: direct:wave}")))
        .extracting(LintTest::said)
        .containsExactly(fault(10, "no route 'wave'; there are greet"));
  }

  @Test
  void a_word_has_to_be_there() throws IOException {
    assertThat(lint(GOOD.replace("ref: words", "ref: wrods")))
        .extracting(LintTest::said)
        .containsExactly(fault(8, "no word 'wrods'; there are words"));
  }

  @Test
  void a_word_has_to_offer_the_method() throws IOException {
    assertThat(lint(GOOD.replace("\"greet(", "\"great(")))
        .extracting(LintTest::said)
        .containsExactly(
            fault(8, "no word 'words.great' with 2 parameters; there are greet(String, String)"));
  }

  @Test
  void what_every_object_can_is_no_word() throws IOException {
    assertThat(lint(GOOD.replace("greet(${body}, 'a, b')", "notifyAll()")))
        .extracting(LintTest::said)
        .containsExactly(
            fault(
                8, "no word 'words.notifyAll' with 0 parameters; there are greet(String, String)"));
  }

  @Test
  void a_word_gets_all_its_parameters() throws IOException {
    assertThat(lint(GOOD.replace(", 'a, b'", "")))
        .extracting(LintTest::said)
        .containsExactly(
            fault(8, "no word 'words.greet' with 1 parameters; there are greet(String, String)"));
  }

  @Test
  void a_word_is_called_with_its_parameters() throws IOException {
    assertThat(lint(GOOD.replace("greet(${body}, 'a, b')", "greet")))
        .extracting(LintTest::said)
        .containsExactly(fault(8, "call a word with its parameters, as hold.find(${body})"));
  }

  @Test
  void a_placeholder_has_a_setting() throws IOException {
    assertThat(lint(GOOD.replace("holdfast.greeting", "holdfast.farewell")))
        .extracting(LintTest::said)
        .containsExactly(
            fault(9, "application.properties has no 'holdfast.farewell'; write it there"));
  }

  @Test
  void a_placeholder_may_say_what_it_is_otherwise() throws IOException {
    assertThat(lint(GOOD.replace("holdfast.greeting", "holdfast.farewell:bye"))).isEmpty();
  }

  @Test
  void half_a_file_is_not_yaml() throws IOException {
    List<Fault> faults = lint(GOOD.substring(0, GOOD.indexOf("greet(")));
    assertThat(faults).singleElement().satisfies(one -> assertThat(one.line()).isEqualTo(8));
    assertThat(faults.get(0).message())
        .startsWith("this is not YAML: ")
        .contains("unexpected end of stream");
  }

  @Test
  void a_file_that_is_no_text_is_told_like_any_other_fault() throws IOException {
    Files.write(folder.resolve("zz.camel.yaml"), new byte[] {(byte) 0xff, (byte) 0xfe});
    Files.writeString(folder.resolve("zy.camel.yaml"), "a: \u0001", StandardCharsets.UTF_8);
    assertThat(lint(GOOD))
        .extracting(Fault::file)
        .containsExactly("zy.camel.yaml", "zz.camel.yaml");
  }

  @Test
  void what_is_no_route_is_not_passed_over() throws IOException {
    assertThat(lint(GOOD.replace("- route:", "- rout:")))
        .extracting(LintTest::said)
        .containsExactly(fault(1, "write '- route:' or '- routeConfiguration:', not '- rout:'"));
  }

  @Test
  void an_id_is_given_once() throws IOException {
    assertThat(lint(GOOD + GOOD))
        .extracting(LintTest::said)
        .containsExactly(
            fault(12, "route 'greet' is already in a.camel.yaml:2; give it another id"));
  }

  @Test
  void routes_hold_no_scripts() throws IOException {
    for (String language : Set.of("groovy", "js", "java", "python", "language")) {
      String script = "setBody: {" + language + ": {expression: \"1\"}}";
      assertThat(lint(GOOD.replace("to: {uri: direct:greet}", script)))
          .extracting(LintTest::said)
          .containsExactly(fault(10, "no scripts in routes; call a word instead"));
    }
  }

  private List<Fault> lint(String yaml) throws IOException {
    Files.writeString(folder.resolve("a.camel.yaml"), yaml);
    return Lint.read(folder, Map.of("words", GreetingWords.class), "holdfast.greeting"::equals);
  }

  private static String said(Fault fault) {
    return fault.toString().replaceFirst("(:\\d+):\\d+:", "$1:");
  }

  private static String fault(int line, String message) {
    return "a.camel.yaml:" + line + ": " + message;
  }
}
