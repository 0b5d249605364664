package dev.holdfast.registry;

import static dev.holdfast.registry.Samples.at;
import static dev.holdfast.registry.Samples.sid;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.call.Call;
import dev.holdfast.call.CallSid;
import dev.holdfast.call.Label;
import dev.holdfast.call.Leg;
import dev.holdfast.desk.Bell;
import dev.holdfast.desk.CallQuery;
import dev.holdfast.desk.Registry;
import dev.holdfast.desk.Registry.Decided;
import dev.holdfast.desk.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Several at once: deciding, reading, waiting for a change. */
@ParameterizedClass
@EnumSource(Engine.class)
class TogetherTest {
  private static final CallSid ONE = sid(1);
  private static final int TIMES = 200;

  private final Database database;
  private final Bell bell = new Bell(() -> Samples.START);
  private final Registry registry;

  TogetherTest(Engine engine) {
    database = engine.database();
    registry = Samples.registry(database, bell);
  }

  @BeforeEach
  void begin() {
    registry.begin(Samples.call(1));
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void decisions_about_one_call_exclude_each_other() {
    CompletableFuture<Void> one = CompletableFuture.runAsync(() -> count(TIMES));
    CompletableFuture<Void> other = CompletableFuture.runAsync(() -> count(TIMES));
    CompletableFuture.allOf(one, other).join();

    Call call = registry.find(ONE).orElseThrow();
    assertThat(call.holds()).isEqualTo(2 * TIMES);
    assertThat(call.version()).isEqualTo(2 * TIMES);
  }

  @Test
  void whoever_reads_sees_a_call_as_one_decision_left_it() {
    CompletableFuture<Void> deciding = CompletableFuture.runAsync(() -> count(TIMES));
    List<Call> torn = new ArrayList<>();
    while (!deciding.isDone()) {
      Stream.concat(registry.find(ONE).stream(), live())
          .filter(call -> turn(call) != call.holds() + 1)
          .forEach(torn::add);
    }
    deciding.join();

    assertThat(torn).isEmpty();
  }

  @Test
  void of_two_who_begin_a_call_at_once_one_has_begun_it() {
    for (int number = 2; number < 22; number++) {
      Call call = Samples.call(number);
      CompletableFuture<Boolean> one = CompletableFuture.supplyAsync(() -> registry.begin(call));
      CompletableFuture<Boolean> other = CompletableFuture.supplyAsync(() -> registry.begin(call));
      assertThat(List.of(one.join(), other.join())).containsExactlyInAnyOrder(true, false);
    }
  }

  @Test
  void what_is_due_is_shared_among_those_who_ask_at_once() {
    for (int number = 2; number < 202; number++) {
      registry.begin(Samples.call(number).lookAt(at(number)));
    }
    List<CompletableFuture<List<CallSid>>> asked =
        Stream.generate(() -> CompletableFuture.supplyAsync(() -> registry.claim(at(300))))
            .limit(6)
            .toList();
    assertThat(asked.stream().flatMap(one -> one.join().stream()))
        .hasSize(200)
        .doesNotHaveDuplicates();
  }

  @Test
  void the_bell_rings_after_a_change_and_not_without_one() throws InterruptedException {
    BlockingQueue<Integer> looks = new LinkedBlockingQueue<>();
    CompletableFuture<Optional<Integer>> waiting =
        CompletableFuture.supplyAsync(
            () -> bell.await(ONE.value(), at(3600), () -> look(looks), Optional::isPresent));
    assertThat(looks.take()).isZero();

    for (int idle = 0; idle < TIMES; idle++) {
      registry.decide(ONE, call -> new Decided<>(call, "unchanged"));
    }
    count(1);

    assertThat(waiting.join()).hasValue(1);
    assertThat(looks).containsExactly(1);
  }

  private Optional<Integer> look(BlockingQueue<Integer> looks) {
    int holds = registry.find(ONE).orElseThrow().holds();
    looks.add(holds);
    return holds == 0 ? Optional.empty() : Optional.of(holds);
  }

  /** Counts the holds of a call and the turns of its leg up, together. */
  private void count(int times) {
    for (int time = 0; time < times; time++) {
      registry.decide(ONE, call -> new Decided<>(counted(call), true));
    }
  }

  private static Call counted(Call call) {
    Leg leg = call.leg(new Label("customer")).orElseThrow();
    return call.with(leg.with(leg.party().wishing(at(1)))).holding(call.holds() + 1);
  }

  private static int turn(Call call) {
    return call.leg(new Label("customer")).orElseThrow().party().turn();
  }

  private Stream<Call> live() {
    return registry.page(CallQuery.of(Optional.empty(), 10), Samples.START).calls().stream()
        .map(Reply.View::call);
  }
}
