package dev.holdfast.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * All of it, side by side, in one go: {@code target/bench.md} and {@code target/bench.json}. It
 * fails where a ratio that has to be reached is not.
 *
 * <p>{@code -Dbench=short} takes about a minute and judges generously, by what was reached before
 * ({@link Reached}): it is to notice what has become several times as slow. {@code -Dbench.only=}
 * names the parts to run, {@code -Dbench.database=H2} or {@code POSTGRESQL} has them run on one
 * only.
 */
public final class Bench {
  private static final List<String> QUICK = List.of("next", "hold");

  private final boolean brief = "short".equals(System.getProperty("bench", ""));
  private final String only = System.getProperty("bench.only", "");
  private final String database = System.getProperty("bench.database", "");
  private final Pace pace = brief ? Pace.SHORT : Pace.FULL;
  private final List<Row> rows = new ArrayList<>();
  private final Path folder;

  private Bench(Path folder) {
    this.folder = folder;
  }

  public static void main(String[] arguments) throws IOException, SQLException {
    Bench bench = new Bench(Files.createTempDirectory("bench"));
    bench.run();
    System.exit(bench.judged() ? 0 : 1);
  }

  static void tell(String words, Object... more) {
    System.out.printf(Locale.ROOT, words + "%n", more);
  }

  private void run() throws IOException, SQLException {
    for (Databases database : Databases.values()) {
      if (runs("next", database)) {
        took(List.of(new NextBench(pace).row(database, folder)));
      }
      if (runs("hold", database)) {
        took(new HoldBench(pace).rows(database, folder));
      }
      if (runs("slow", database)) {
        took(new SlowTwilioBench(pace).rows(database, folder));
      }
      if (runs("crowd", database)) {
        took(new CrowdBench(pace).rows(database, folder));
      }
    }
    if (runs("start", Databases.H2)) {
      took(StartBench.rows(pace.starts()));
    }
    if (runs("memory", Databases.H2)) {
      took(List.of(MemoryBench.row()));
    }
    if (runs("soak", Databases.POSTGRESQL) && !pace.soak().isZero()) {
      took(new SoakBench(pace.soak()).rows());
    }
  }

  /** The short one has one database only, the one that needs no server, and what is quickest. */
  private boolean runs(String part, Databases on) {
    boolean asked =
        (only.isEmpty() || List.of(only.split(",")).contains(part))
            && (database.isEmpty() || database.equals(on.name()));
    boolean quick = on == Databases.H2 && QUICK.contains(part);
    boolean runs = asked && (!brief || quick);
    if (runs) {
      tell("%s, %s", part, on);
    }
    return runs;
  }

  /** Written after each part: a run that is stopped has told what it knew. */
  private void took(List<Row> more) throws IOException {
    rows.addAll(more);
    Table.write(Path.of("target"), title(), rows);
  }

  private boolean judged() {
    tell("%n%s", Table.text(title(), rows));
    return rows.stream().allMatch(row -> brief ? Reached.stillHolds(row) : row.holds());
  }

  private String title() {
    return "# %s run, Java %s, %d cores"
        .formatted(
            brief ? "Short" : "Full",
            System.getProperty("java.version"),
            Runtime.getRuntime().availableProcessors());
  }
}
