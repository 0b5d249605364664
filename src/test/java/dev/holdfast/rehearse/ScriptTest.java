package dev.holdfast.rehearse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong with a script is told with its place, and what might have been meant. */
class ScriptTest {
  private static final String HEAD =
      """
      rehearsal: A test.
      people:
        customer: {phone: "+15550100999"}
        agent: {phone: client:desk, answers: after 1.5s}
      story:
      """;

  @TempDir Path folder;

  @Test
  void a_script_reads_like_a_story() throws Exception {
    Script script =
        Script.read(
            file(
                HEAD
                    + "  - customer dials: \"+15550100100\"\n  - after: 1m 30s\n  - agent answers\n"));

    assertThat(script.title()).isEqualTo("A test.");
    assertThat(script.people())
        .containsExactly(
            new Person("customer", "+15550100999", "{\"answers\":{\"after\":1}}"),
            new Person("agent", "client:desk", "{\"answers\":{\"after\":1.5}}"));
    assertThat(script.story())
        .extracting(Line::text)
        .containsExactly("customer dials: \"+15550100100\"", "after: 1m 30s", "agent answers");
    assertThat(script.story().get(1).step()).isEqualTo(new Others.After(Duration.ofSeconds(90)));
  }

  @Test
  void a_step_that_there_is_not_is_told_with_what_may_have_been_meant() {
    wrong(
        "  - customer heers: agent\n",
        ":6:5: there is no step 'customer heers'; did you mean 'customer hears'?");
    wrong("  - crm hold: {}\n", ":6:5: there is no step 'crm hold'; did you mean 'crm holds'?");
    wrong("  - dance: {}\n", ":6:5: there is no step 'dance'; there is: call is, after, request");
  }

  @Test
  void who_is_not_among_the_people_is_told_with_who_is() {
    wrong(
        "  - agnet answers\n",
        ":6:5: nobody is called 'agnet'; did you mean 'agent'? there is: customer, agent");
    wrong(
        "  - agent hears: custmer\n",
        ":6:18: nobody and nothing is called 'custmer'; did you mean 'customer'?");
    wrong("  - crm hangs up: bob\n", ":6:19: nobody is called 'bob'");
    wrong("  - somebody else connects: [agent]\n", ":6:29: write two people");
  }

  @Test
  void what_follows_a_step_has_its_form() {
    wrong("  - after: soon\n", ":6:12: after has to be a time like 3s");
    wrong("  - after:\n", "after is missing");
    wrong("  - agent answers: now\n", ":6:20: 'agent answers' stands alone");
    wrong("  - agent is: on-hols\n", ":6:15: there is no state 'on-hols'; did you mean 'on-hold'?");
    wrong("  - agent hears: music\n", ":6:18: something is missing; write music <profile>");
    wrong("  - agent hears: silence please\n", "'silence' stands alone");
    wrong(
        "  - crm holds: {expct: 200}\n",
        ":6:17: nothing is called 'expct' here; did you mean 'expect'?");
    wrong("  - crm holds: {expect: yes}\n", ":6:25: expect has to be a status like 200");
    wrong("  - crm holds: {leg: agent, leg: customer}\n", "'leg' is there twice");
    wrong("  - crm holds: now\n", ":6:16: what the crm says has to be a mapping");
    wrong("  - request: {path: mine}\n", ":6:21: a path begins with /");
    wrong("  - {after: 1s, agent answers: ''}\n", ":6:5: a step is one line");
    wrong("  - twilio fails: {what: all}\n", ":6:20: nothing is called 'what' here");
  }

  @Test
  void everything_that_is_wrong_is_told_at_once() {
    wrong("  - after: soon\n  - dance\n", ":6:12: after has to be");
    wrong("  - after: soon\n  - dance\n", ":7:5: there is no step 'dance'");
  }

  @Test
  void a_head_that_is_wrong_is_told_with_its_place() {
    bad("", "1:1: there is nothing in it");
    bad("- a list\n", "1:1: a rehearsal has to be a mapping");
    bad("rehearsal: x\nstory: []\n", "1:1: 'people' is missing");
    bad(HEAD.replace("story:", "storry:") + "  - after: 1s\n", "'story' is missing");
    bad(
        HEAD + "  - after: 1s\nsetings: {}\n",
        ":7:1: nothing is called 'setings' here; did you mean 'settings'?");
    bad(
        HEAD.replace("after 1.5s", "slowly") + "  - after: 1s\n",
        ":4:40: answers has to be 'after 1s'");
    bad(HEAD.replace("agent:", "crm:") + "  - after: 1s\n", ":4:3: 'crm' is no name for a person");
    bad("begins: today\n" + HEAD + "  - after: 1s\n", ":1:9: begins has to be a moment");
    bad(HEAD + "  after: 1s\n", ":6:3: a story has to be a list of steps");
  }

  @Test
  void what_is_no_yaml_is_told_with_its_place() {
    bad(HEAD + "  - crm holds: {leg: customer\n", ":7:1: ");
  }

  private void wrong(String story, String message) {
    bad(HEAD + story, message);
  }

  private void bad(String text, String message) {
    assertThatThrownBy(() -> Script.read(file(text)))
        .isInstanceOf(Unreadable.class)
        .hasMessageContaining(message);
  }

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("story.yaml"), text);
  }
}
