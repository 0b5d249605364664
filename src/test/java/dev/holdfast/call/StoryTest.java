package dev.holdfast.call;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Whatever order things happen in, and whatever gets lost: in the end the record says what is true,
 * nothing stays asked, nudging comes to an end, and nobody sits in a room alone.
 */
class StoryTest {
  private static final int STORIES = 3_000;

  @ParameterizedTest
  @EnumSource(AgentLeaves.class)
  void every_story_ends_with_the_truth(AgentLeaves ending) {
    for (int seed = 0; seed < STORIES; seed++) {
      Story story = new Story(seed, ending);
      try {
        story.tell();
        story.settle();
        story.check();
      } catch (AssertionError wrong) {
        throw new AssertionError("seed " + seed + ": " + story.script, wrong);
      }
    }
  }

  @Test
  void a_story_that_went_wrong_once_can_be_told_again() {
    Story one = new Story(7, AgentLeaves.RECALL);
    one.tell();
    Story again = new Story(7, AgentLeaves.RECALL);
    again.tell();
    assertThat(again.script).isEqualTo(one.script);
    assertThat(again.call).isEqualTo(one.call);
  }
}
