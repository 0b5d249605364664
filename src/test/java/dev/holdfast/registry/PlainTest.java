package dev.holdfast.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Values go into statements by their names, and come back as they were. */
@ParameterizedClass
@EnumSource(Engine.class)
class PlainTest {
  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00.123456Z");

  private static final Plain INSERT =
      Plain.of("insert into things values (:name, :words, :number, :size, :sure, :at, :name)");
  private static final Plain ALL = Plain.of("select * from things where name = :name");

  private final Database database;

  PlainTest(Engine engine) {
    database = engine.database();
  }

  @BeforeEach
  void table() {
    database.write(handle -> handle.execute("drop table if exists things"));
    database.write(
        handle ->
            handle.execute(
                """
                create table things (name varchar(20) primary key, words varchar(20), number int,
                  size bigint, sure boolean, at timestamp with time zone, again varchar(20))
                """));
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void each_value_goes_wherever_its_name_is() {
    database.write(
        handle -> insert(handle, "one", Optional.of("words"), Optional.of(7), Optional.of(NOON)));

    assertThat(row("one")).contains("one words 7 8000000000 true " + NOON + " one");
  }

  @Test
  void what_is_not_there_is_null() {
    database.write(
        handle -> insert(handle, "one", Optional.empty(), Optional.empty(), Optional.empty()));

    assertThat(row("one")).contains("one null null 8000000000 true null one");
    assertThat(row("two")).isEmpty();
  }

  @Test
  void several_rows_are_written_at_once() {
    int written =
        database.write(
            handle ->
                INSERT.on(
                    handle,
                    row -> {
                      for (String name : new String[] {"one", "two"}) {
                        filled(row, name, Optional.of(name), Optional.empty(), Optional.empty())
                            .next();
                      }
                      return row.executeAll();
                    }));

    assertThat(written).isEqualTo(2);
    assertThat(row("one")).contains("one one null 8000000000 true null one");
    assertThat(row("two")).contains("two two null 8000000000 true null two");
  }

  @Test
  void a_name_that_is_not_there_is_told() {
    assertThatThrownBy(
            () -> database.write(handle -> ALL.first(handle, "nome", "one", row -> true)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(":nome");
  }

  @Test
  void what_the_driver_refuses_has_its_reason_and_leaves_nothing() {
    assertThatThrownBy(
            () ->
                database.write(
                    handle -> {
                      insert(handle, "one", Optional.empty(), Optional.empty(), Optional.empty());
                      return insert(
                          handle, "one", Optional.empty(), Optional.empty(), Optional.empty());
                    }))
        .isInstanceOf(Plain.Failed.class)
        .cause()
        .isInstanceOfSatisfying(
            SQLException.class, why -> assertThat(why.getSQLState()).isEqualTo("23505"));
    assertThat(row("one")).isEmpty();
  }

  private static int insert(
      Handle handle,
      String name,
      Optional<String> words,
      Optional<Integer> number,
      Optional<Instant> at) {
    return INSERT.on(handle, row -> filled(row, name, words, number, at).execute());
  }

  private static Filled filled(
      Filled row,
      String name,
      Optional<String> words,
      Optional<Integer> number,
      Optional<Instant> at)
      throws SQLException {
    return row.text("name", name)
        .mayText("words", words)
        .mayNumber("number", number)
        .large("size", 8_000_000_000L)
        .flag("sure", true)
        .moment("at", at);
  }

  private Optional<String> row(String name) {
    return database.read(handle -> ALL.first(handle, "name", name, PlainTest::told));
  }

  private static String told(ResultSet row) throws SQLException {
    return String.join(
        " ",
        row.getString("name"),
        row.getString("words"),
        row.getString("number"),
        String.valueOf(row.getLong("size")),
        String.valueOf(row.getBoolean("sure")),
        Columns.moment(row, "at").map(Instant::toString).orElse("null"),
        row.getString("again"));
  }
}
