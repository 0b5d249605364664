package dev.holdfast.lint;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What routes have to say of themselves, and how they hang together. */
class RoutesTest {
  @TempDir private Path folder = Path.of("");
  private RouteFolder routes = new RouteFolder(folder);

  @BeforeEach
  void all_is_well() {
    routes = new RouteFolder(folder);
  }

  @Test
  void a_route_needs_an_id() {
    routes.with("    id: greet\n", "").says("2:5: a route needs an `id`");
  }

  @Test
  void an_id_is_given_once() {
    routes
        .with("id: wave", "id: greet")
        .says(
            "12:9: route `greet` is already in a.camel.yaml:2; give it another id",
            "16:12: `direct:wave` has to be named like its route: `direct:greet`");
  }

  @Test
  void a_route_needs_a_description_of_one_sentence() {
    String fault = "a route needs a `description`: one sentence with a full stop";
    routes.with("    description: Says hello.\n", "").says("2:5: " + fault);
    routes.with("    id: greet", "    description:\n    id: greet").says("2:17: " + fault);
    routes.with("    description:\n", "    description: Hello\n").says("2:18: " + fault);
    routes.with("Hello\n", "Says hello. Then it goes.\n").says("2:18: " + fault);
  }

  @Test
  void a_route_needs_a_policy_that_is_there() {
    routes
        .with("    routeConfigurationId: step\n", "")
        .says("2:5: a route needs its policy: `routeConfigurationId`");
    routes
        .with("    from:", "    routeConfigurationId: stepp\n    from:")
        .says("4:27: no routeConfiguration `stepp`; did you mean `step`?");
  }

  @Test
  void a_policy_needs_a_name_and_somebody_who_names_it() {
    routes
        .file("more.camel.yaml", "- routeConfiguration: {errorHandler: {noErrorHandler: {}}}\n")
        .says("more.camel.yaml:1:23: a routeConfiguration needs an `id`");
    routes
        .file(
            "more.camel.yaml",
            "- routeConfiguration: {id: spare}\n- routeConfiguration: {id: step}\n")
        .says(
            "more.camel.yaml:1:28: no route names the policy `spare`: name it, or take it away",
            "more.camel.yaml:2:28: routeConfiguration `step` is already in errors.camel.yaml:2; give"
                + " it another id");
  }

  @Test
  void a_route_needs_a_door() {
    routes
        .text("- route: {id: greet, description: Nothing., routeConfigurationId: step}\n")
        .says("1:10: `route` needs `from`");
  }

  @Test
  void a_step_is_named_like_its_route() {
    routes
        .with("uri: direct:greet", "uri: direct:hello")
        .says(
            "6:12: `direct:hello` has to be named like its route: `direct:greet`",
            "6:12: nobody calls `direct:hello`: call it by `to: {uri: direct:hello}`, or take its"
                + " route away");
  }

  @Test
  void somebody_is_behind_every_step_that_is_called() {
    routes
        .step("to: {uri: direct:waive}")
        .says("11:21: nobody is behind `direct:waive`; did you mean `direct:wave`?");
    routes
        .with("to: {uri: direct:waive}", "wireTap: {uri: seda:later}")
        .says("11:26: nobody is behind `seda:later`; there are `direct:greet`, `direct:wave`");
  }

  @Test
  void somebody_calls_every_step_or_the_application_does() {
    routes
        .with("        - to: {uri: direct:wave}\n", "")
        .says(
            "15:12: nobody calls `direct:wave`: call it by `to: {uri: direct:wave}`, or take its"
                + " route away");
  }

  @Test
  void a_step_that_is_picked_while_running_counts_as_called() {
    routes.with("to: {uri: direct:wave}", "toD: {uri: \"direct:w${body.rest}\"}").says();
    routes
        .with("direct:w$", "direct:x$")
        .says(
            "10:22: nobody is behind `direct:x*`; there are `direct:greet`, `direct:wave`",
            "16:12: nobody calls `direct:wave`: call it by `to: {uri: direct:wave}`, or take its"
                + " route away");
  }

  @Test
  void a_route_that_goes_on_and_on() {
    for (int step = 0; step < 6; step++) {
      routes.step("log: {message: x}");
    }
    routes.says("2:5: 9 steps are more than 8: move some into a route of their own at `direct:`");
  }
}
