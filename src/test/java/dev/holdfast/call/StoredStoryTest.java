package dev.holdfast.call;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.desk.Bell;
import dev.holdfast.desk.Lines;
import dev.holdfast.desk.Registry;
import dev.holdfast.desk.Tally;
import dev.holdfast.fixtures.Memory;
import dev.holdfast.registry.Database;
import dev.holdfast.registry.EventWriter;
import dev.holdfast.registry.SqlRegistry;
import java.util.List;
import java.util.function.IntFunction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Whoever has decided about a call knows it without reading it again, and knows it as everybody
 * else reads it, whatever has happened in it.
 */
class StoredStoryTest {
  private static final String URL = Memory.database("stories");
  private static final int STORIES = 30;

  @ParameterizedTest
  @EnumSource(AgentLeaves.class)
  void who_decides_on_legs_knows_what_others_read(AgentLeaves ending) {
    for (int head = 0; head < STORIES; head++) {
      LegStory story = new LegStory(head, ending, false);
      List<Integer> steps = LegStoryTest.steps(head, ending);
      told(
          story.line,
          story.call,
          step -> {
            story.step(steps.get(step));
            return story.call;
          });
    }
  }

  @ParameterizedTest
  @EnumSource(AgentLeaves.class)
  void who_decides_in_a_room_knows_what_others_read(AgentLeaves ending) {
    for (int seed = 0; seed < STORIES; seed++) {
      Story story = new Story(seed, ending);
      told(
          story.line,
          story.call,
          step -> {
            story.step();
            return story.call;
          });
    }
  }

  private static void told(Line line, Call begins, IntFunction<Call> next) {
    try (Database database = new Database(URL, "holdfast", "")) {
      Registry decides = registry(line, database);
      decides.begin(begins);
      same(decides, registry(line, database), begins.id());
      for (int step = 0; step < LegStoryTest.STEPS; step++) {
        Call after = next.apply(step);
        decides.decide(
            begins.id(), call -> new Registry.Decided<>(at(after, call.version()), "told"));
        same(decides, registry(line, database), begins.id());
      }
    }
  }

  private static void same(Registry decides, Registry reads, CallSid call) {
    assertThat(decides.find(call)).isPresent().isEqualTo(reads.find(call));
  }

  /** The story knows nothing of versions. */
  private static Call at(Call call, long version) {
    return new Call(
        call.id(),
        call.line(),
        call.path(),
        call.room(),
        call.legs(),
        call.tie(),
        call.queues(),
        call.holds(),
        call.startedAt(),
        call.endedAt(),
        call.lookAt(),
        call.heardAt(),
        call.leasedUntil(),
        version,
        List.of());
  }

  /** One that has kept nothing yet. */
  private static Registry registry(Line line, Database database) {
    EventWriter events = new EventWriter((call, event, id, number) -> "{}", true, Tally.NOBODY);
    Bell bell = new Bell(() -> LegStory.BEGINNING);
    return new SqlRegistry(database, new Lines(List.of(line)), bell, events);
  }
}
