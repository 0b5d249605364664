package dev.holdfast.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.fixtures.Memory;
import dev.holdfast.fixtures.Postgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.flywaydb.core.api.FlywayException;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;

/** Flyway is asked whenever there is anything for it to do or to refuse. */
class SchemaTest {
  @ParameterizedTest
  @ValueSource(strings = {"h2", "postgresql"})
  void an_empty_database_is_migrated_and_is_current_then(String engine) {
    DataSource empty = engine.equals("h2") ? h2("empty") : postgres();
    assertThat(Schema.isCurrent(empty)).isFalse();
    Schema.migrate(empty);
    assertThat(Schema.isCurrent(empty)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"h2", "postgresql"})
  void one_that_lacks_a_migration_is_not_current(String engine) throws SQLException {
    DataSource old = migrated(engine, "old");
    execute(old, "delete from \"flyway_schema_history\" where \"version\" = '2'");
    assertThat(Schema.isCurrent(old)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"h2", "postgresql"})
  void one_whose_migration_was_another_is_refused_by_flyway(String engine) throws SQLException {
    DataSource other = migrated(engine, "other");
    execute(other, "update \"flyway_schema_history\" set \"checksum\" = 7 where \"version\" = '2'");
    assertThat(Schema.isCurrent(other)).isFalse();
    assertThatThrownBy(() -> Schema.migrate(other)).isInstanceOf(FlywayException.class);
  }

  @Test
  void one_whose_migration_has_failed_is_not_current() throws SQLException {
    DataSource failed = migrated("h2", "failed");
    execute(failed, "update \"flyway_schema_history\" set \"success\" = false");
    assertThat(Schema.isCurrent(failed)).isFalse();
  }

  @Test
  void one_of_a_later_version_of_ours_is_left_to_flyway() throws SQLException {
    DataSource later = migrated("h2", "later");
    execute(
        later,
        """
        insert into "flyway_schema_history" ("installed_rank", "version", "description", "type",
          "script", "checksum", "installed_by", "execution_time", "success")
        values (99, '99', 'later', 'SQL', 'V99__later.sql', 1, 'holdfast', 1, true)
        """);
    assertThat(Schema.isCurrent(later)).isFalse();
    Schema.migrate(later);
  }

  private static DataSource migrated(String engine, String name) {
    DataSource database = engine.equals("h2") ? h2(name) : postgres();
    Schema.migrate(database);
    return database;
  }

  private static DataSource h2(String name) {
    JdbcDataSource database = new JdbcDataSource();
    database.setURL(Memory.database("schema-" + name) + ";DB_CLOSE_DELAY=-1");
    return database;
  }

  private static DataSource postgres() {
    PGSimpleDataSource database = new PGSimpleDataSource();
    database.setUrl(Postgres.database());
    database.setUser("postgres");
    return database;
  }

  private static void execute(DataSource database, String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
