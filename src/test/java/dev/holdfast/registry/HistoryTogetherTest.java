package dev.holdfast.registry;

import static dev.holdfast.registry.Samples.at;
import static dev.holdfast.registry.Samples.call;
import static dev.holdfast.registry.Samples.sid;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.call.Call;
import dev.holdfast.call.Entry;
import dev.holdfast.desk.Bell;
import dev.holdfast.desk.History;
import dev.holdfast.desk.Registry;
import dev.holdfast.desk.Registry.Decided;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The history while several are at it, and while calls in it are decided about. */
@ParameterizedClass
@EnumSource(Engine.class)
@Timeout(60)
class HistoryTogetherTest {
  private static final int CALLS = 60;

  private final Database database;
  private final Registry registry;
  private final History history;

  HistoryTogetherTest(Engine engine) {
    database = engine.database();
    registry = Samples.registry(database, new Bell(() -> Samples.START));
    history = new SqlHistory(database);
    IntStream.rangeClosed(1, CALLS)
        .forEach(
            number ->
                registry.begin(
                    call(number)
                        .with(call(number).legs().get(0).ended("left", at(1)))
                        .over(at(number))));
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void two_who_look_at_once_take_each_call_once() {
    List<CompletableFuture<Integer>> takers = new ArrayList<>();
    for (int taker = 0; taker < 3; taker++) {
      takers.add(CompletableFuture.supplyAsync(this::takeAll));
    }
    assertThat(takers.stream().mapToInt(CompletableFuture::join).sum()).isEqualTo(CALLS);
    assertThat(rows("past_calls")).isEqualTo(CALLS);
  }

  @Test
  void nothing_that_is_decided_while_calls_come_and_go_is_lost() {
    AtomicBoolean over = new AtomicBoolean();
    CompletableFuture<Void> taker =
        CompletableFuture.runAsync(
            () -> {
              while (!over.get()) {
                history.take(at(500), 5);
              }
            });
    List<CompletableFuture<Void>> deciders = new ArrayList<>();
    for (int decider = 0; decider < 3; decider++) {
      deciders.add(CompletableFuture.runAsync(this::noteAll));
    }
    deciders.forEach(CompletableFuture::join);
    over.set(true);
    taker.join();

    for (int number = 1; number <= CALLS; number++) {
      assertThat(registry.timeline(sid(number))).hasSize(6);
      assertThat(registry.find(sid(number)).orElseThrow().version()).isEqualTo(6);
    }
    assertThat(rows("calls") + rows("past_calls")).isEqualTo(CALLS);
    assertThat(rows("legs") + rows("past_legs")).isEqualTo(CALLS);
  }

  private int takeAll() {
    int sum = 0;
    int some = history.take(at(500), 5);
    while (some > 0) {
      sum += some;
      some = history.take(at(500), 5);
    }
    return sum;
  }

  private void noteAll() {
    for (int turn = 0; turn < 2; turn++) {
      for (int number = 1; number <= CALLS; number++) {
        Optional<Boolean> noted =
            registry.decide(sid(number), call -> new Decided<>(noted(call), true));
        assertThat(noted).isPresent();
        assertThat(registry.find(sid(number))).isPresent();
      }
    }
  }

  private static Call noted(Call call) {
    return call.note(at(3), Entry.Kind.HEARD, Optional.empty(), "late", Map.of());
  }

  private long rows(String table) {
    return database.read(
        handle -> handle.createQuery("select count(*) from " + table).mapTo(Long.class).one());
  }
}
