package dev.holdfast.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * What a process has in memory with 10,000 live calls, each of which came in by the door, and after
 * some thousand webhooks of theirs; the bare one was asked as often.
 */
public final class MemoryBench {
  private static final int CALLS = 10_000;
  private static final int ASKED = 5_000;

  private MemoryBench() {}

  /** Prints the row. */
  public static void main(String[] arguments) throws IOException {
    System.out.println(row());
  }

  /** The row; {@code target/holdfast.jar} has to be there. */
  public static Row row() throws IOException {
    Path folder = Files.createTempDirectory("holdfast-memory");
    try (StartTwilio twilio = new StartTwilio()) {
      StartKit kit = new StartKit(folder, twilio.port());
      List<String> java =
          StartBench.java(Path.of(System.getProperty("java.home")), StartBench.shipped());
      double ours = resident(kit.ours(java, "memory"), "/twilio/next");
      double theirs = resident(kit.bare(java), "/twilio/voice");
      return new Row(
          "resident memory, 10,000 live calls, shipped JVM flags",
          "bare camel-main with one route, after as many requests",
          ours,
          theirs,
          "MB",
          1.5,
          1.2,
          true,
          "VmRSS after %d webhooks".formatted(CALLS + ASKED));
    }
  }

  private static double resident(StartRun.Command command, String path) throws IOException {
    try (StartRun run = StartRun.of(command)) {
      AtomicInteger answered = new AtomicInteger();
      IntStream.range(1, CALLS)
          .parallel()
          .filter(run::voice)
          .forEach(n -> answered.incrementAndGet());
      IntStream.range(0, ASKED)
          .parallel()
          .filter(n -> run.asks(path, n))
          .forEach(n -> answered.incrementAndGet());
      if (answered.get() != CALLS - 1 + ASKED) {
        throw new IllegalStateException("only %d were answered".formatted(answered.get()));
      }
      return run.residentMb();
    }
  }
}
