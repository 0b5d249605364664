package dev.holdfast.bench;

import dev.holdfast.fixtures.Postgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The two databases, as they are shipped with: what is committed is on disk. */
enum Databases {
  H2,
  POSTGRESQL;

  private static final Pattern DEFAULT = Pattern.compile("DATABASE_URL:(jdbc:h2:[^}]+)}}");

  /** A fresh one. */
  String fresh(Path folder, String name) {
    if (this == POSTGRESQL) {
      return Postgres.database();
    }
    try {
      Matcher file = DEFAULT.matcher(Files.readString(Path.of("application.properties")));
      if (!file.find()) {
        throw new IllegalStateException("application.properties names no H2");
      }
      return file.group(1).replace("./data/holdfast", folder.resolve(name).toString());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Who logs in. */
  static String user(String url) {
    return url.startsWith("jdbc:h2:") ? "holdfast" : "postgres";
  }
}
