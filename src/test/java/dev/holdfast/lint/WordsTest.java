package dev.holdfast.lint;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Words and settings that are not there, and words that get something else than they take. */
class WordsTest {
  @TempDir private Path folder = Path.of("");
  private RouteFolder routes = new RouteFolder(folder);

  @BeforeEach
  void all_is_well() {
    routes = new RouteFolder(folder);
  }

  @Test
  void a_word_has_to_be_there() {
    routes
        .with("ref: words", "ref: wrods")
        .says("8:23: no word `wrods.greet`; did you mean `words.greet`?");
    routes
        .with("ref: wrods", "ref: words")
        .with("\"greet(", "\"great(")
        .says("8:38: no word `words.great`; did you mean `words.greet`?");
    routes
        .with("words, method: \"great(", "x, method: \"y(")
        .says("8:23: no word `x.y`; there are `words.greet`, `words.repeat`");
  }

  @Test
  void what_is_not_marked_as_a_word_is_none() {
    routes
        .step("bean: {ref: words, method: \"whisper(${body})\"}")
        .says("11:38: no word `words.whisper`; did you mean `words.greet`?");
    routes
        .with("whisper(${body})", "notifyAll()")
        .says("11:38: no word `words.notifyAll`; did you mean `words.greet`?");
  }

  @Test
  void a_word_gets_all_its_parameters() {
    routes
        .with(", 'a, b'", "")
        .says("8:38: there are 1 arguments; write `words.greet(String who, String how)`");
  }

  @Test
  void a_word_is_called_with_its_parameters() {
    String fault =
        "call a word with its parameters: `bean: {ref: hold, method: \"find(${body})\"}`";
    routes.with("greet(${body}, 'a, b')", "greet").says("8:38: " + fault);
    routes
        .with("bean: {ref: words, method: \"greet\"}", "bean: {ref: words}")
        .says("8:17: " + fault);
    routes
        .with("bean: {ref: words}", "bean: {beanType: java.lang.Runtime, method: \"gc()\"}")
        .says("8:55: " + fault);
  }

  @Test
  void a_word_in_an_expression_is_looked_at_too() {
    routes
        .step("setBody: {expression: {method: {ref: words, method: \"great()\"}}}")
        .says("11:63: no word `words.great`; did you mean `words.greet`?");
  }

  @Test
  void what_is_written_out_has_the_right_type() {
    routes.step("bean: {ref: words, method: \"repeat('a', 2, true)\"}").says();
    String usage = "; `words.repeat(String who, int times, boolean loudly)` takes ";
    routes.with("2, true", "'2', true").says("11:38: '2' is a text" + usage + "a int as `times`");
    routes
        .with("'a', '2', true", "'a', 2, 1")
        .says("11:38: 1 is a number" + usage + "a boolean as `loudly`");
    routes
        .with("'a', 2, 1", "true, 2, true")
        .says("11:38: true is true or false" + usage + "a String as `who`");
    routes
        .with("true, 2, true", "who, 2, true")
        .says(
            "11:38: write 'who' in quotes if it is a text, or ${who}"
                + usage
                + "a String as `who`");
    routes.with("who, 2, true", "${body}, ${body.times}, {{holdfast.greeting}}").says();
  }

  @Test
  void a_setting_has_a_value() {
    routes
        .with("holdfast.greeting", "holdfast.greetings")
        .says(
            "9:27: application.properties has no `holdfast.greetings`; did you mean"
                + " `holdfast.greeting`?");
    routes
        .with("{{holdfast.greetings}}", "${properties:holdfast.farewell}")
        .says("9:27: application.properties has no `holdfast.farewell`; write it there");
  }

  @Test
  void a_setting_may_be_missing_where_the_route_says_so_or_in_a_comment() {
    routes.with("holdfast.greeting", "holdfast.farewell:bye").says();
    routes.with("{{holdfast.farewell:bye}}", "{{?holdfast.farewell}}").says();
    routes.with("        - log", "        # {{holdfast.farewell}}\n        - log").says();
  }
}
