package dev.holdfast.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Whatever order things happen in, and whatever gets lost, on legs joined by a Dial: nobody is
 * dropped, in the end the record says what is true, nothing stays asked, nudging comes to an end,
 * and nobody sits alone. A failure prints a script, shortened, that {@link #tell} tells again.
 */
class LegStoryTest {
  private static final int STORIES = 5_000;
  static final int STEPS = 60;

  /** So much of a message says what kind of failure it is. */
  private static final int KIND = 60;

  @ParameterizedTest
  @EnumSource(AgentLeaves.class)
  void every_story_ends_with_the_truth(AgentLeaves ending) {
    for (int head = 0; head < STORIES; head++) {
      List<Integer> steps = steps(head, ending);
      if (!wrong(head, ending, steps).isEmpty()) {
        List<Integer> shortest = shortened(head, ending, steps);
        throw new AssertionError(
            "tell(%s, AgentLeaves.%s, List.of(%s)): %s"
                .formatted(
                    head,
                    ending,
                    shortest.toString().replaceAll("[\\[\\]]", ""),
                    tell(head, ending, shortest)));
      }
    }
  }

  @Test
  void a_story_that_went_wrong_once_can_be_told_again() {
    assertThat(tell(7, AgentLeaves.RECALL, steps(7, AgentLeaves.RECALL)))
        .isEqualTo(tell(7, AgentLeaves.RECALL, steps(7, AgentLeaves.RECALL)));
  }

  /** Tells a script aloud, to its end or as far as it goes. */
  static String tell(int head, AgentLeaves ending, List<Integer> steps) {
    LegStory story = new LegStory(head, ending, true);
    try {
      told(story, steps);
      return String.join("\n", story.told);
    } catch (AssertionError | RuntimeException wrong) {
      return String.join("\n", story.told) + "\n" + wrong;
    }
  }

  private static void told(LegStory story, List<Integer> steps) {
    steps.forEach(story::step);
    story.settle();
    LegTruth.inTheEnd(story);
  }

  /** What kind of wrong it is; empty: none. */
  private static String wrong(int head, AgentLeaves ending, List<Integer> steps) {
    try {
      told(new LegStory(head, ending, false), steps);
      return "";
    } catch (AssertionError | RuntimeException wrong) {
      String what = wrong.toString();
      return what.substring(0, Math.min(KIND, what.length()));
    }
  }

  /** Leaves out whatever is not needed for it to go wrong. */
  private static List<Integer> shortened(int head, AgentLeaves ending, List<Integer> steps) {
    String wrong = wrong(head, ending, steps);
    List<Integer> shortest = steps;
    for (int size = steps.size() / 2; size > 0; size = size == 1 ? 0 : size / 2) {
      for (int from = 0; from < shortest.size(); ) {
        List<Integer> less = new ArrayList<>(shortest);
        less.subList(from, Math.min(from + size, less.size())).clear();
        if (wrong(head, ending, less).equals(wrong)) {
          shortest = less;
        } else {
          from += size;
        }
      }
    }
    return shortest;
  }

  static List<Integer> steps(int head, AgentLeaves ending) {
    int first = (head * 10 + ending.name().length()) * STEPS;
    return IntStream.range(first, first + STEPS).boxed().toList();
  }
}
