package dev.holdfast;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code holdfast rehearse}, in a folder of its own with routes and settings of a team's own. */
class RehearseTest {
  private static final String STORY =
      """
      rehearsal: A held customer hears our music.
      people:
        customer: {phone: "+15550100999"}
        agent: {phone: client:desk}
      story:
        - customer dials: "+15550100100"
        - after: 3s
        - crm holds: {expect: {status: 200, state: on-hold}}
        - customer hears: words "Thank you for holding"
        - agent hears: silence
        - after: 10s
        - customer hears: music default
      """;

  @TempDir Path folder;
  private String printed = "";

  @BeforeEach
  void aTeamHasACopy() throws IOException {
    Files.createDirectory(folder.resolve("routes"));
    try (Stream<Path> files = Files.list(Path.of("routes"))) {
      for (Path file : files.toList()) {
        Files.copy(file, folder.resolve("routes").resolve(file.getFileName()));
      }
    }
    Files.copy(Path.of("application.properties"), folder.resolve("application.properties"));
    Files.createDirectories(folder.resolve("src/rehearsals"));
    script(STORY);
  }

  @Test
  void what_is_as_the_script_says_passes_and_leaves_nothing_behind() throws IOException {
    assertThat(rehearse()).isZero();

    assertThat(printed)
        .contains("passed  A held customer hears our music.")
        .contains("1 rehearsal, 0 failed");
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left.map(Path::getFileName).map(String::valueOf))
          .containsExactlyInAnyOrder("routes", "src", "application.properties");
    }
  }

  @Test
  void a_branch_that_an_edit_has_spelt_wrong_fails_where_it_is_missed() throws IOException {
    edit("routes/hold.camel.yaml", "== 'conference'", "== 'Conference'");

    assertThat(rehearse()).isEqualTo(1);

    assertThat(printed)
        .contains("FAILED  A held customer hears our music.")
        .contains("  ok   0:03  after: 3s\n  NO   0:03  crm holds: {expect: {status: 200, ")
        .contains("story.yaml:8:5")
        .contains("expected  the answer 200, state on-hold\n        but       it was 404 ")
        .contains("4 more steps not played")
        .contains("customer (+15550100999) hears: agent")
        .contains("agent (client:desk) hears: customer")
        .contains("agent-1    became    is in the room")
        .contains("1 rehearsal, 1 failed");
  }

  @Test
  void another_text_fails_where_it_is_heard() throws IOException {
    edit("application.properties", "message = Thank you for holding.", "message = Please wait.");

    assertThat(rehearse()).isEqualTo(1);

    assertThat(printed)
        .contains("expected  customer hears: words \"Thank you for holding\"")
        .contains("but       customer hears: words \"Please wait. We will be right with you.\"");
  }

  @Test
  void an_expectation_that_is_wrong_fails_with_what_is_so() throws IOException {
    script(STORY.replace("agent hears: silence", "agent hears: customer"));

    assertThat(rehearse()).isEqualTo(1);

    assertThat(printed)
        .contains("expected  agent hears: customer")
        .contains("but       agent hears: silence");
  }

  @Test
  void a_script_that_cannot_be_read_is_told_and_nothing_is_played() throws IOException {
    Files.writeString(
        folder.resolve("src/rehearsals/other.yaml"), STORY.replace("crm holds", "crm hold"));

    assertThat(rehearse()).isEqualTo(2);

    assertThat(printed)
        .contains("other.yaml:8:5: there is no step 'crm hold'; did you mean 'crm holds'?")
        .doesNotContain("passed");
  }

  @Test
  void routes_that_the_check_finds_wrong_are_told_and_nothing_is_played() throws IOException {
    edit("routes/conference.camel.yaml", "direct:nudge-for", "direct:nudge-fro");

    assertThat(rehearse()).isEqualTo(2);

    assertThat(printed).contains("conference.camel.yaml:").doesNotContain("passed");
  }

  @Test
  void settings_of_a_script_that_are_wrong_are_told() throws IOException {
    script("settings: {holdfast.line.demo.music: nosuch}\n" + STORY);

    assertThat(rehearse()).isEqualTo(1);

    assertThat(printed).contains("It cannot begin.").contains("holdfast.line.demo.music");
  }

  @Test
  void another_system_is_listened_to_and_a_story_may_begin_at_any_hour() throws IOException {
    script(
        """
        rehearsal: Somebody else is told.
        begins: 2030-01-06T22:00:00Z
        settings: {holdfast.events.url: "{another system}/audit"}
        people:
          customer: {phone: "+15550100999"}
        story:
          - customer dials: "+15550100100"
          - customer presses: "1"
          - after: 3s
          - request: {path: "/v1/calls/{customer}/hold", body: {by: ann}, expect: 200}
          - another system is told: {path: /audit, has: [leg.held, "2030-01-06T22:00:03"]}
          - crm is not told: leg.held
        """);

    assertThat(rehearse()).as("%s", printed).isZero();
  }

  @Test
  void a_quirk_that_there_is_not_is_told() throws IOException {
    script("quirks: {nosuch: ok}\n" + STORY);

    assertThat(rehearse()).isEqualTo(1);

    assertThat(printed).contains("It cannot begin.").contains("nosuch");
  }

  @Test
  void where_there_is_no_rehearsal_it_is_said() {
    assertThat(rehearse("nowhere.yaml")).isEqualTo(2);
    assertThat(printed).contains("cannot read").contains("nowhere.yaml");
  }

  private int rehearse(String... words) {
    var bytes = new ByteArrayOutputStream();
    var out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    int code = Rehearse.command(folder, List.of(words), out);
    printed = bytes.toString(StandardCharsets.UTF_8);
    return code;
  }

  private void script(String text) throws IOException {
    Files.writeString(folder.resolve("src/rehearsals/story.yaml"), text);
  }

  private void edit(String file, String from, String to) throws IOException {
    String text = Files.readString(folder.resolve(file));
    assertThat(text).contains(from);
    Files.writeString(folder.resolve(file), text.replace(from, to));
  }
}
