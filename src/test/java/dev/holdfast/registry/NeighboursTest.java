package dev.holdfast.registry;

import static dev.holdfast.registry.Samples.at;
import static dev.holdfast.registry.Samples.sid;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.call.Call;
import dev.holdfast.call.CallSid;
import dev.holdfast.call.Label;
import dev.holdfast.call.Leg;
import dev.holdfast.desk.Bell;
import dev.holdfast.desk.Placement;
import dev.holdfast.desk.Registry;
import dev.holdfast.desk.Registry.Decided;
import dev.holdfast.fixtures.Postgres;
import dev.holdfast.fixtures.Wire;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two instances on one PostgreSQL: who waits at the one hears of what the other has stored. */
class NeighboursTest {
  private static final CallSid ONE = sid(1);
  private static final Label CUSTOMER = new Label("customer");

  private final String url = Postgres.database();
  private final Wire wire = new Wire(Postgres.port());
  private final Database here = new Database(url, "postgres", "");
  private final Database there = new Database(url, "postgres", "");
  private final Bell bell = new Bell(() -> Samples.START);
  private final Registry near = Samples.registry(here, bell);
  private final Registry far = Samples.registry(there, new Bell(() -> Samples.START));
  private final List<Neighbours> neighbours = new ArrayList<>();
  private final Queue<Boolean> looks = new ConcurrentLinkedQueue<>();

  @BeforeEach
  void begin() {
    far.begin(Samples.call(1));
  }

  @AfterEach
  void close() {
    neighbours.forEach(Neighbours::close);
    here.close();
    there.close();
    wire.close();
  }

  @Test
  void a_change_of_the_other_one_is_heard_within_a_tenth_of_a_second() throws Exception {
    listen(here);
    List<Long> took = new ArrayList<>();
    for (int turn = 2; turn <= 21; turn++) {
      CompletableFuture<Optional<Integer>> heard = waiting(ONE.value(), turned(turn));
      long from = System.nanoTime();
      count();
      heard.get(10, TimeUnit.SECONDS);
      took.add(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - from));
    }
    took.sort(Long::compare);
    assertThat(took.get(took.size() / 2)).as("the median of %s ms", took).isLessThan(100);
  }

  @Test
  void a_placement_that_the_other_one_names_is_heard() throws Exception {
    listen(here);
    far.placed(
        new Placement("p1", "sales", Samples.LINE.agent(), Samples.LINE.number(), Samples.START));
    CompletableFuture<Optional<CallSid>> named = waiting("p1", () -> near.ofPlacement("p1"));
    far.placedAs("p1", ONE);
    assertThat(named.get(10, TimeUnit.SECONDS)).hasValue(ONE);
  }

  @Test
  void what_nobody_can_wait_for_is_not_told() throws Exception {
    listen(here);
    CompletableFuture<Optional<Integer>> waiting = waiting(ONE.value(), turned(2));
    far.decide(ONE, call -> new Decided<>(call.leased(at(9)).lookAt(at(9)).heardAt(at(9)), true));
    count();
    assertThat(waiting.get(10, TimeUnit.SECONDS)).hasValue(2);
    assertThat(looks).as("after the first one").hasSize(1);
  }

  @Test
  void what_happened_while_the_line_was_cut_is_looked_for_once_it_is_back() throws Exception {
    String wired = Postgres.through(url, wire.port());
    try (Database cut = new Database(wired, "postgres", "")) {
      listen(cut);
      CompletableFuture<Optional<Integer>> heard = waiting(ONE.value(), turned(2));
      wire.cut();
      count();
      wire.mend();
      assertThat(heard.get(10, TimeUnit.SECONDS)).hasValue(2);
    }
  }

  /** Listens; it does so once it rings for everybody. */
  private void listen(Database database) throws Exception {
    CompletableFuture<Optional<Integer>> rung =
        waiting("anything", () -> looks.isEmpty() ? Optional.empty() : Optional.of(looks.size()));
    looks.add(true);
    neighbours.add(Neighbours.listening(database, bell));
    rung.get(10, TimeUnit.SECONDS);
    looks.clear();
  }

  /** Waits at our bell; returns once the first look was in vain. */
  private <T> CompletableFuture<Optional<T>> waiting(String key, Supplier<Optional<T>> look)
      throws Exception {
    CompletableFuture<Boolean> looked = new CompletableFuture<>();
    CompletableFuture<Optional<T>> waiting =
        CompletableFuture.supplyAsync(
            () ->
                bell.await(
                    key,
                    at(3600),
                    () -> {
                      Optional<T> seen = look.get();
                      if (!looked.complete(true)) {
                        looks.add(true);
                      }
                      return seen;
                    },
                    Optional::isPresent));
    looked.get(10, TimeUnit.SECONDS);
    return waiting;
  }

  private Supplier<Optional<Integer>> turned(int turn) {
    return () -> near.find(ONE).map(NeighboursTest::turn).filter(now -> now == turn);
  }

  private void count() {
    far.decide(
        ONE,
        call -> {
          Leg leg = call.leg(CUSTOMER).orElseThrow();
          return new Decided<>(call.with(leg.with(leg.party().wishing(at(1)))), true);
        });
  }

  private static int turn(Call call) {
    return call.leg(CUSTOMER).orElseThrow().party().turn();
  }
}
