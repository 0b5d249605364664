package dev.holdfast.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * What a process has in memory with 10,000 live calls in its record, after some hundred calls more
 * and as many questions that are answered from the record; the bare one was asked as often.
 */
public final class MemoryBench {
  private static final int CALLS = 10_000;
  private static final int MORE = 200;
  private static final int ASKED = 10_000;

  private MemoryBench() {}

  /** Prints the row. */
  public static void main(String[] arguments) throws IOException, SQLException {
    System.out.println(row());
  }

  /** The row; {@code target/holdfast.jar} has to be there. */
  public static Row row() throws IOException, SQLException {
    Path folder = Files.createTempDirectory("holdfast-memory");
    try (StartTwilio twilio = new StartTwilio()) {
      StartKit kit = new StartKit(folder, twilio.port());
      StartRun.Command command = kit.ours(Flags.shipped(Flags.HERE), "memory");
      crowd(command);
      double ours = resident(command, "/twilio/next");
      double theirs = resident(kit.bare(Flags.plain(Flags.HERE)), "/twilio/voice");
      return new Row(
          "resident memory, 10,000 live calls, shipped JVM flags",
          "bare camel-main with one route, after as many requests",
          ours,
          theirs,
          "MB",
          1.5,
          1.2,
          true,
          "VmRSS after %d webhooks".formatted(MORE + ASKED));
    }
  }

  /** The first start makes the tables; the calls come while nobody has them open. */
  private static void crowd(StartRun.Command command) throws IOException, SQLException {
    Path settings = command.folder().resolve("application.properties");
    // nobody at Twilio knows the crowd: it must not be looked after
    Files.writeString(
        settings,
        Files.readString(settings)
            .replaceFirst("(?m)^(holdfast.clock.settle-ms) = .*$", "$1 = 86400000"));
    StartRun.of(command).close();
    String record = Databases.H2.fresh(command.folder().resolve("data"), "holdfast");
    Crowd.fill(record, Databases.user(record), "", CALLS);
  }

  private static double resident(StartRun.Command command, String path) throws IOException {
    try (StartRun run = StartRun.of(command)) {
      AtomicInteger answered = new AtomicInteger();
      IntStream.rangeClosed(1, MORE)
          .parallel()
          .filter(run::voice)
          .forEach(n -> answered.incrementAndGet());
      IntStream.range(0, ASKED)
          .parallel()
          .filter(n -> run.asks(path, 1 + n % MORE))
          .forEach(n -> answered.incrementAndGet());
      if (answered.get() != MORE + ASKED) {
        throw new IllegalStateException("only %d were answered".formatted(answered.get()));
      }
      return run.residentMb();
    }
  }
}
