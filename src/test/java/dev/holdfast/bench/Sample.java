package dev.holdfast.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a process holds at a moment.
 *
 * @param heap in use right after a collection, in MB
 * @param resident memory, in MB
 * @param files open ones, sockets among them
 * @param rows of the tables in which live calls are decided
 */
record Sample(double heap, double resident, double threads, double files, double rows) {
  private static final Pattern USED = Pattern.compile("used ([0-9]+)K");
  private static final String ROWS =
      "select (select count(*) from calls) + (select count(*) from legs)"
          + " + (select count(*) from holds) + (select count(*) from hold_queues)"
          + " + (select count(*) from timeline) + (select count(*) from events)";

  static Sample of(ProcessHandle process, String database) {
    long pid = process.pid();
    jcmd(pid, "GC.run");
    Matcher used = USED.matcher(jcmd(pid, "GC.heap_info"));
    if (!used.find()) {
      throw new IllegalStateException("no heap is told");
    }
    return new Sample(
        Double.parseDouble(used.group(1)) / 1024,
        resident(pid),
        count(Path.of("/proc/" + pid + "/task")),
        count(Path.of("/proc/" + pid + "/fd")),
        rows(database));
  }

  /** In MB. */
  static double resident(long pid) {
    try (Stream<String> lines = Files.lines(Path.of("/proc/" + pid + "/status"))) {
      return lines
          .filter(line -> line.startsWith("VmRSS:"))
          .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1024)
          .findFirst()
          .orElseThrow();
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  @Override
  public String toString() {
    return "heap %.1f MB, resident %.0f MB, %.0f threads, %.0f files, %.0f rows"
        .formatted(heap, resident, threads, files, rows);
  }

  private static String jcmd(long pid, String command) {
    try {
      Process process =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                  "" + pid,
                  command)
              .redirectErrorStream(true)
              .start();
      String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      process.waitFor();
      return told;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return "";
    }
  }

  private static double count(Path folder) {
    try (Stream<Path> all = Files.list(folder)) {
      return all.count();
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  private static double rows(String database) {
    try (Connection connection =
            DriverManager.getConnection(database, Databases.user(database), "");
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(ROWS)) {
      row.next();
      return row.getDouble(1);
    } catch (SQLException away) {
      throw new IllegalStateException(away);
    }
  }
}
