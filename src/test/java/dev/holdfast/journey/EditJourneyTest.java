package dev.holdfast.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.fixtures.Listened;
import org.junit.jupiter.api.Test;

/** Routes are edited while calls are up: an edit works, or changes nothing and says why. */
class EditJourneyTest extends EditJourney {

  @Test
  void a_good_edit_is_taken_once_two_looks_have_seen_it() {
    assertThat(get("/hello").status()).isEqualTo(404);
    routes().save(HELLO, hello("good morning"));
    world().app().look();
    assertThat(get("/hello").status()).isEqualTo(404);
    world().app().look();
    assertThat(get("/hello").text()).isEqualTo("good morning");
    serves(2);
    routes().change(HELLO, "morning", "evening");
    settled();
    assertThat(get("/hello").text()).isEqualTo("good evening");
    serves(3);
    assertThat(files()).contains(HELLO);
  }

  @Test
  void an_unknown_placeholder_is_told_with_its_line_and_is_good_once_it_has_a_value() {
    routes().save(HELLO, hello("{{acme.greeting}}"));
    settled();
    refused(HELLO, 8, "acme.greeting");
    String settings = routes().text("application.properties");
    routes().save("application.properties", settings + "\nacme.greeting = ahoy\n");
    settled();
    assertThat(get("/hello").text()).isEqualTo("ahoy");
    routes().save("application.properties", settings + "\nacme.greeting = adieu\n");
    settled();
    assertThat(get("/hello").text()).isEqualTo("adieu");
    serves(3);
  }

  @Test
  void two_files_at_once_are_one_edit() {
    routes()
        .save(
            HELLO,
            hello("x")
                .replace(
                    "setBody: {expression: {constant: {expression: \"x\"}}}",
                    "to: {uri: direct:greet}"));
    world().app().look();
    routes()
        .save(
            "greet.camel.yaml",
            hello("greet", "from afar").replace("platform-http:/greet", "direct:greet"));
    world().app().look();
    serves(1);
    world().app().look();
    serves(2);
    assertThat(get("/hello").text()).isEqualTo("from afar");
  }

  @Test
  void a_file_that_others_need_stays_and_one_that_nobody_needs_goes() {
    String needed = routes().text("nudge.camel.yaml");
    routes().delete("nudge.camel.yaml");
    settled();
    assertThat(standing().at("/refused/faults").toString())
        .contains("nobody is behind `direct:nudge");
    routes().save("nudge.camel.yaml", needed);
    routes().save(HELLO, hello("x"));
    settled();
    serves(2);
    routes().delete(HELLO);
    settled();
    serves(3);
    assertThat(get("/hello").status()).isEqualTo(404);
    assertThat(files()).doesNotContain(HELLO);
  }

  @Test
  void a_renamed_file_is_an_edit() {
    routes().rename("settle.camel.yaml", "tidy.camel.yaml");
    settled();
    serves(2);
    assertThat(files()).contains("tidy.camel.yaml").doesNotContain("settle.camel.yaml");
  }

  @Test
  void what_editors_leave_beside_a_file_is_no_route_file() {
    for (String name :
        new String[] {
          ".hold.camel.yaml.swp",
          "hold.camel.yaml~",
          ".#hold.camel.yaml",
          "#hold.camel.yaml#",
          "hold.camel.yaml.tmp"
        }) {
      routes().save(name, "half a rou");
    }
    settled();
    serves(1);
  }

  @Test
  void an_edit_of_a_policy_reaches_the_routes_that_name_it() {
    routes()
        .save(
            HELLO,
            hello("x")
                .replace("routeConfigurationId: step", "routeConfigurationId: mine")
                .replace(
                    "setBody: {expression: {constant: {expression: \"x\"}}}",
                    "throwException: {exceptionType: java.lang.IllegalStateException, message: no}"));
    routes().save("mine.camel.yaml", mine("at first"));
    settled();
    assertThat(get("/hello").text()).isEqualTo("at first");
    routes().save("mine.camel.yaml", mine("in the end"));
    settled();
    assertThat(get("/hello").text()).isEqualTo("in the end");
    serves(3);
  }

  @Test
  void a_setting_that_is_read_at_the_start_is_said_to_need_a_restart() {
    try (Listened log = new Listened()) {
      routes()
          .change(
              "application.properties",
              "holdfast.line.demo-legs.upgrade = false",
              "holdfast.line.demo-legs.upgrade = true");
      settled();
      settled();
      serves(1);
      assertThat(standing().get("needs_restart").get(0).textValue())
          .isEqualTo("holdfast.line.demo-legs.upgrade");
      assertThat(log.text()).containsOnlyOnce("a restart is needed");
    }
  }

  private static String mine(String answer) {
    return """
        - routeConfiguration:
            id: mine
            description: Says so.
            onException:
              - onException:
                  exception: [java.lang.Exception]
                  handled: {constant: {expression: "true"}}
                  steps:
                    - setBody: {expression: {constant: {expression: "%s"}}}
        """
        .formatted(answer);
  }
}
