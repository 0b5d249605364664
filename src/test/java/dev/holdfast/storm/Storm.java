package dev.holdfast.storm;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Plays scripts, several at a time, each in a world of its own; makes short what went wrong. */
final class Storm {
  private static final Logger LOG = LoggerFactory.getLogger("storm");
  private static final long PROGRESS = 100;

  private final AtomicLong next;
  private final long end;
  private final LongFunction<Script> scripts;

  /**
   * Scripts by their seeds.
   *
   * @param from the first seed
   * @param calls how many
   */
  Storm(long from, long calls, LongFunction<Script> scripts) {
    this.next = new AtomicLong(from);
    this.end = from + calls;
    this.scripts = scripts;
  }

  /** Plays all, and answers what went wrong, each as short as it can be. */
  List<Failure> play(int worlds) {
    ExecutorService threads = Executors.newFixedThreadPool(worlds);
    try {
      return Stream.generate(() -> CompletableFuture.supplyAsync(this::some, threads))
          .limit(worlds)
          .toList()
          .stream()
          .flatMap(one -> one.join().stream())
          .toList();
    } finally {
      threads.shutdown();
    }
  }

  /** Plays until none is left. */
  private List<Failure> some() {
    List<Failure> failures = new ArrayList<>();
    Stage stage = new Stage();
    for (long seed = next.getAndIncrement(); seed < end; seed = next.getAndIncrement()) {
      if (seed % PROGRESS == 0) {
        LOG.info("{} of {}", seed, end);
      }
      Optional<Failure> wrong = stage.play(scripts.apply(seed)).failure();
      if (wrong.isPresent()) {
        Failure shortest = Shrinker.shrink(wrong.get(), script -> stage.play(script).failure());
        LOG.error("seed {}: {}", seed, shortest);
        failures.add(shortest);
      }
    }
    stage.close();
    return failures;
  }
}
