package dev.holdfast.registry;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * The tables. Flyway makes them and brings them up to date; whether it has anything to do is asked
 * of its own history first, as it would ask itself, since loading it takes as long as opening the
 * database. Whatever is not exactly as expected is left to Flyway.
 */
final class Schema {
  private static final String FOLDER = "db/migration/";

  /** Flyway's note that it has made the history itself has no version. */
  private static final String APPLIED =
      """
      select "script", "checksum", "success" from "flyway_schema_history"
      where "version" is not null
      """;

  private Schema() {}

  static void migrate(DataSource pool) {
    if (!isCurrent(pool)) {
      Flyway.configure().dataSource(pool).load().migrate();
    }
  }

  /** Whether all migrations that there are have been applied, as they are now, and no others. */
  static boolean isCurrent(DataSource pool) {
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(APPLIED)) {
      Map<String, Integer> applied = new HashMap<>();
      while (row.next()) {
        if (!row.getBoolean("success")) {
          return false;
        }
        applied.put(row.getString("script"), row.getInt("checksum"));
      }
      return applied.equals(there());
    } catch (SQLException noHistory) {
      return false;
    }
  }

  /** The checksums of the migrations that we bring, by name of their files. */
  private static Map<String, Integer> there() {
    Map<String, Integer> there = new HashMap<>();
    try {
      for (String name : names()) {
        there.put(name, checksum(name));
      }
    } catch (IOException | URISyntaxException unreadable) {
      throw new IllegalStateException("our own migrations cannot be read", unreadable);
    }
    return there;
  }

  private static List<String> names() throws IOException, URISyntaxException {
    URL folder = resource("");
    if (folder.openConnection() instanceof JarURLConnection jar) {
      return sql(jar.getJarFile().stream().map(entry -> entry.getName()));
    }
    URI here = folder.toURI();
    try (Stream<Path> files = Files.list(Path.of(here))) {
      return sql(files.map(file -> FOLDER + file.getFileName()));
    }
  }

  private static List<String> sql(Stream<String> paths) {
    return paths
        .filter(path -> path.startsWith(FOLDER) && path.endsWith(".sql"))
        .map(path -> path.substring(FOLDER.length()))
        .toList();
  }

  /** As Flyway does it: over the lines, so that their ends do not matter. */
  private static int checksum(String name) {
    CRC32 sum = new CRC32();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(resource(name).openStream(), StandardCharsets.UTF_8))) {
      lines.lines().forEach(line -> sum.update(line.getBytes(StandardCharsets.UTF_8)));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return (int) sum.getValue();
  }

  private static URL resource(String name) {
    return Objects.requireNonNull(Schema.class.getClassLoader().getResource(FOLDER + name));
  }
}
