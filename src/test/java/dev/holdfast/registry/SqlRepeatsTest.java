package dev.holdfast.registry;

import static dev.holdfast.registry.Samples.START;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.desk.Repeats;
import dev.holdfast.desk.Repeats.Found;
import dev.holdfast.desk.Repeats.Kept;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The life of a client's name for a request. */
@ParameterizedClass
@EnumSource(Engine.class)
class SqlRepeatsTest {
  private static final Repeats.Key KEY = new Repeats.Key("crm", "name", "one");
  private static final Kept ANSWER =
      new Kept(201, "application/json", Map.of("Location", "/v1/calls/CA1"), "{\"a\":\"\u00e4\"}");

  private final Database database;
  private final Repeats repeats;

  SqlRepeatsTest(Engine engine) {
    database = engine.database();
    repeats = new SqlRepeats(database);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void a_new_name_is_carried_out_and_its_answer_comes_back_as_it_was() {
    assertThat(repeats.begin(KEY, "1", START)).isEqualTo(new Found.Mine("1"));
    repeats.keep("1", ANSWER);
    assertThat(repeats.begin(KEY, "2", START)).isEqualTo(new Found.Answered(ANSWER));
  }

  @Test
  void the_first_answer_stays() {
    repeats.begin(KEY, "1", START);
    repeats.keep("1", ANSWER);
    repeats.keep("1", new Kept(200, "text/plain", Map.of(), "other"));
    repeats.release("1", START.minusSeconds(99));
    assertThat(repeats.begin(KEY, "2", START)).isEqualTo(new Found.Answered(ANSWER));
  }

  @Test
  void a_name_belongs_to_one_request_of_one_client() {
    repeats.begin(KEY, "1", START);
    assertThat(repeats.begin(new Repeats.Key("crm", "name", "two"), "2", START))
        .isEqualTo(new Found.Other());
    assertThat(repeats.begin(new Repeats.Key("erp", "name", "two"), "3", START))
        .isEqualTo(new Found.Mine("3"));
  }

  @Test
  void a_lease_runs_out_and_the_repeat_goes_on_under_the_same_id() {
    repeats.begin(KEY, "1", START);
    assertThat(repeats.begin(KEY, "2", START.plus(Repeats.LEASE).minusSeconds(1)))
        .isEqualTo(new Found.Running());
    assertThat(repeats.begin(KEY, "3", START.plus(Repeats.LEASE))).isEqualTo(new Found.Mine("1"));
    assertThat(repeats.begin(KEY, "4", START.plus(Repeats.LEASE))).isEqualTo(new Found.Running());
  }

  @Test
  void what_was_let_go_is_carried_out_at_once() {
    repeats.begin(KEY, "1", START);
    repeats.release("1", START.plusSeconds(1));
    assertThat(repeats.begin(KEY, "2", START.plusSeconds(1))).isEqualTo(new Found.Mine("1"));
  }

  @Test
  void after_a_day_a_name_is_new_even_where_nobody_has_forgotten_it() {
    repeats.begin(KEY, "1", START);
    repeats.keep("1", ANSWER);
    Duration day = Repeats.KEPT_FOR;
    assertThat(repeats.begin(KEY, "2", START.plus(day))).isEqualTo(new Found.Answered(ANSWER));
    assertThat(
            repeats.begin(
                new Repeats.Key("crm", "name", "two"), "3", START.plus(day).plusSeconds(1)))
        .isEqualTo(new Found.Mine("3"));
  }

  @Test
  void what_is_old_is_forgotten_and_nothing_else() {
    repeats.begin(KEY, "1", START);
    repeats.begin(new Repeats.Key("crm", "younger", "one"), "2", START.plusSeconds(2));
    assertThat(repeats.forget(START.plusSeconds(1))).isEqualTo(1);
    assertThat(repeats.forget(START.plusSeconds(1))).isZero();
  }

  @Test
  void of_many_who_come_at_once_one_carries_it_out() {
    List<CompletableFuture<Found>> all =
        IntStream.range(0, 16)
            .mapToObj(
                one -> CompletableFuture.supplyAsync(() -> repeats.begin(KEY, "" + one, START)))
            .toList();
    assertThat(all.stream().map(CompletableFuture::join).filter(Found.Mine.class::isInstance))
        .hasSize(1);
    assertThat(all.stream().map(CompletableFuture::join).filter(Found.Running.class::isInstance))
        .hasSize(15);
  }

  @Test
  void an_answer_that_cannot_be_kept_breaks_nobody() {
    repeats.begin(KEY, "1", START);
    database.write(handle -> handle.execute("alter table repeats rename to away"));
    repeats.keep("1", ANSWER);
    repeats.release("1", START);
    database.write(handle -> handle.execute("alter table away rename to repeats"));
    assertThat(repeats.begin(KEY, "2", START)).isEqualTo(new Found.Running());
  }
}
