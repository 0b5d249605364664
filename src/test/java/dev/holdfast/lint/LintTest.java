package dev.holdfast.lint;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which files are read, and what stands in them. */
class LintTest {
  @TempDir private Path folder = Path.of("");
  private RouteFolder routes = new RouteFolder(folder);

  @BeforeEach
  void all_is_well() {
    routes = new RouteFolder(folder);
  }

  @Test
  void good_files_have_no_fault_and_what_an_editor_leaves_is_no_route_file() {
    routes
        .file("notes.yaml", "{")
        .file(".a.camel.yaml", "{")
        .file("a.camel.yaml~", "{")
        .file("a.camel.yaml.swp", "{")
        .says();
  }

  @Test
  void an_item_is_a_route_or_a_policy() {
    routes.with("- route:", "- rout:").says("1:3: no `- rout:` here; did you mean `route`?");
    routes
        .text("- from: {uri: direct:greet}\n")
        .says("1:3: no `- from:` here; there are `route`, `routeConfiguration`");
  }

  @Test
  void a_file_is_a_list_of_items() {
    routes.text("route: {}\n").says("1:1: a file is a list; begin with `- route:`");
    routes.text("- route\n").says("1:3: write `- route:` here, with what belongs to it below");
  }

  @Test
  void several_files_are_looked_at_together() {
    routes
        .file("b.camel.yaml", routes.text().replace("id: wave", "id: wink"))
        .says(
            "b.camel.yaml:2:9: route `greet` is already in a.camel.yaml:2; give it another id",
            "b.camel.yaml:6:12: `direct:greet` has a consumer already, in a.camel.yaml:6",
            "b.camel.yaml:16:12: `direct:wave` has to be named like its route: `direct:wink`",
            "b.camel.yaml:16:12: `direct:wave` has a consumer already, in a.camel.yaml:16");
  }

  @Test
  void a_route_in_java_may_call_and_be_called() {
    routes
        .file(
            "Team.java",
            """
            public class Team extends RouteBuilder {
              public void configure() {
                from("direct:smile?block=true").routeConfigurationId("step").to("direct:greet");
                from("direct:lone").to("direct:gone");
              }
            }
            """)
        .step("to: {uri: direct:smile}")
        .says(
            "Team.java:4:10: nobody calls `direct:lone`: call it by `to: {uri: direct:lone}`, or"
                + " take its route away",
            "Team.java:4:28: nobody is behind `direct:gone`; did you mean `direct:lone`?");
  }
}
