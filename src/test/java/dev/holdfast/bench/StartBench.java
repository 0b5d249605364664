package dev.holdfast.bench;

import dev.holdfast.fixtures.LaterJava;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How long from the start of a process to its first answered webhook, ours and the bare one's in
 * turn, so that whatever else the machine does meets both; medians.
 */
public final class StartBench {
  private static final String WHAT = "start to first answered webhook";
  private static final String BARE = "bare camel-main with one route";
  private static final int ARCHIVE_WARMED_BY = 50;

  private final StartKit kit;
  private final Path folder;
  private final int starts;

  private StartBench(StartKit kit, Path folder, int starts) {
    this.kit = kit;
    this.folder = folder;
    this.starts = starts;
  }

  /** How often each is started; prints the rows. */
  public static void main(String[] arguments) throws IOException {
    rows(arguments.length == 0 ? 7 : Integer.parseInt(arguments[0])).forEach(System.out::println);
  }

  /**
   * All rows; {@code target/holdfast.jar} has to be there.
   *
   * @param starts how often each is started; odd, for medians
   */
  public static List<Row> rows(int starts) throws IOException {
    Path folder = Files.createTempDirectory("holdfast-start");
    try (StartTwilio twilio = new StartTwilio()) {
      return new StartBench(new StartKit(folder, twilio.port()), folder, starts).all();
    }
  }

  private List<Row> all() throws IOException {
    List<String> plain = Flags.plain(Flags.HERE);
    List<String> shipped = Flags.shipped(Flags.HERE);
    StartRun.Command bare = kit.bare(plain);
    // each database has been migrated by a start before
    StartRun.Command ours = kit.ours(shipped, "h2");
    StartRun.Command postgres = kit.onPostgres(shipped, "postgresql");
    StartRun.of(ours).close();
    StartRun.of(postgres).close();
    List<Row> rows = new ArrayList<>();
    rows.add(row("", 1.3, ours, bare));
    rows.add(row(", PostgreSQL", 1.3, postgres, bare));
    rows.add(row(", an archive of classes for the bare one, too", 1.3, ours, archived(bare)));
    rows.add(row(", no archive for either", 1.3, kit.ours(plain, "h2"), bare));
    rows.add(row(", first start on an empty database", 1.8, kit.ours(shipped, "first"), bare));
    Optional<Path> later = LaterJava.home();
    if (later.isPresent()) {
      List<String> on25 = Flags.plain(later.get());
      StartRun.Command cached = cached(on25);
      rows.add(row(", Java 25 with an AOT cache, the bare one without", 1, cached, kit.bare(on25)));
    }
    return rows;
  }

  private Row row(String how, double aim, StartRun.Command ours, StartRun.Command bare)
      throws IOException {
    List<StartRun> mine = new ArrayList<>();
    List<StartRun> theirs = new ArrayList<>();
    boolean first = how.contains("first start");
    for (int n = 0; n < starts; n++) {
      if (first) {
        Files.deleteIfExists(ours.folder().resolve("data/holdfast.mv.db"));
      }
      mine.add(started(ours));
      theirs.add(started(bare));
    }
    String note =
        "CPU until then %.0f ms against %.0f ms"
            .formatted(
                median(mine.stream().map(StartRun::cpuMs).toList()),
                median(theirs.stream().map(StartRun::cpuMs).toList()));
    return new Row(
        WHAT + how,
        BARE,
        median(mine.stream().map(StartRun::wallMs).toList()),
        median(theirs.stream().map(StartRun::wallMs).toList()),
        "ms",
        first ? 3 : 1.8,
        aim,
        true,
        note);
  }

  private static StartRun started(StartRun.Command command) throws IOException {
    try (StartRun run = StartRun.of(command)) {
      return run;
    }
  }

  /** The same command with an archive of the classes that a start and some webhooks load. */
  private StartRun.Command archived(StartRun.Command command) throws IOException {
    Path archive = folder.resolve(command.folder().getFileName() + ".jsa");
    warm(with(command, "-XX:ArchiveClassesAtExit=" + archive));
    return with(command, "-XX:SharedArchiveFile=" + archive);
  }

  private StartRun.Command cached(List<String> java) throws IOException {
    StartRun.Command command = kit.ours(java, "h2");
    Path cache = folder.resolve("holdfast.aot");
    warm(with(command, "-XX:AOTCacheOutput=" + cache));
    return with(command, "-XX:AOTCache=" + cache);
  }

  private static void warm(StartRun.Command command) throws IOException {
    try (StartRun run = StartRun.of(command)) {
      for (int n = 1; n <= ARCHIVE_WARMED_BY; n++) {
        run.voice(n);
      }
    }
  }

  private static StartRun.Command with(StartRun.Command command, String flag) {
    List<String> line = new ArrayList<>(command.line());
    line.add(1, flag);
    return new StartRun.Command(command.folder(), line, command.environment());
  }

  private static double median(List<Long> figures) {
    return figures.stream().sorted().skip(figures.size() / 2).findFirst().orElseThrow();
  }
}
