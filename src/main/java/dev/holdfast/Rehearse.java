package dev.holdfast;

import dev.holdfast.lint.Fault;
import dev.holdfast.lint.Lint;
import dev.holdfast.rehearse.Rehearsal;
import dev.holdfast.rehearse.Script;
import dev.holdfast.rehearse.Unreadable;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/**
 * {@code holdfast rehearse}: plays scripts against the routes and settings of a folder, without
 * Twilio, without a database that stays, and without waiting.
 */
final class Rehearse {
  /** Among the words: the application's log is shown. */
  static final String LOG = "--log";

  static final String USAGE = "rehearse [" + LOG + "] [<script or folder>...]";

  private static final int FAILED = 1;
  private static final int UNREADABLE = 2;

  /** Stages spend much of their time starting and stopping: more at once than there are cores. */
  private static final int AT_ONCE = 4;

  private final Path here;
  private final PrintStream out;

  private Rehearse(Path here, PrintStream out) {
    this.here = here;
    this.out = out;
  }

  /**
   * Plays what the words say, everything in {@code src/rehearsals} if they say nothing.
   *
   * @return the exit code: 1 when a rehearsal failed, 2 when there was nothing to be played
   */
  static int command(Path here, List<String> words, PrintStream out) {
    List<String> files = words.stream().filter(word -> !word.equals(LOG)).toList();
    return new Rehearse(here, out).all(files.isEmpty() ? List.of("src/rehearsals") : files);
  }

  /** Plays one; what went wrong, as a story, or nothing. */
  static Optional<String> play(Path here, Script script) {
    try (Playhouse house = Playhouse.open(here, script)) {
      return new Rehearsal(script, house.stage()).play();
    } catch (Playhouse.Closed closed) {
      return Optional.of("  It cannot begin.\n" + closed.getMessage());
    }
  }

  private int all(List<String> names) {
    try {
      List<Script> scripts = read(names);
      return scripts.isEmpty() || !linted(scripts) ? UNREADABLE : played(scripts);
    } catch (IOException unreadable) {
      out.println("cannot read " + unreadable.getMessage());
      return UNREADABLE;
    }
  }

  /** All scripts, or none when one of them cannot be read. */
  private List<Script> read(List<String> names) throws IOException {
    List<Script> scripts = new ArrayList<>();
    boolean readable = true;
    for (Path file : files(names)) {
      try {
        scripts.add(Script.read(file));
      } catch (Unreadable wrong) {
        out.println(wrong.getMessage());
        readable = false;
      }
    }
    if (scripts.isEmpty() && readable) {
      out.println("there is no rehearsal in " + String.join(", ", names));
    }
    return readable ? scripts : List.of();
  }

  private List<Path> files(List<String> names) throws IOException {
    List<Path> files = new ArrayList<>();
    for (String name : names) {
      Path path = here.resolve(name);
      if (Files.isDirectory(path)) {
        try (Stream<Path> inside = Files.list(path)) {
          inside.filter(file -> file.toString().matches(".*\\.ya?ml")).sorted().forEach(files::add);
        }
      } else {
        files.add(path);
      }
    }
    return files;
  }

  /** A setting that routes need may be in the file or in a script. */
  private boolean linted(List<Script> scripts) {
    Properties settings = new Properties();
    scripts.forEach(script -> settings.putAll(script.settings()));
    try (Book book = new Book(here.resolve("application.properties"), settings)) {
      List<Fault> faults = Lint.read(here.resolve("routes"), Vocabulary.known(book.names()));
      faults.forEach(out::println);
      return faults.isEmpty();
    }
  }

  private int played(List<Script> scripts) {
    long began = System.nanoTime();
    ExecutorService threads = Executors.newFixedThreadPool(Math.min(AT_ONCE, scripts.size()));
    List<CompletableFuture<Optional<String>>> stories =
        scripts.stream()
            .map(script -> CompletableFuture.supplyAsync(() -> play(here, script), threads))
            .toList();
    threads.shutdown();
    int failed = 0;
    for (int at = 0; at < scripts.size(); at++) {
      failed += told(scripts.get(at), stories.get(at).join()) ? 0 : 1;
    }
    out.printf(
        "%d rehearsal%s, %d failed, in %.1f s%n",
        scripts.size(), scripts.size() == 1 ? "" : "s", failed, (System.nanoTime() - began) / 1e9);
    if (failed > 0) {
      out.println("With " + LOG + " the application's own log is shown as well.");
    }
    return failed == 0 ? 0 : FAILED;
  }

  private boolean told(Script script, Optional<String> story) {
    out.println((story.isEmpty() ? "passed  " : "FAILED  ") + script.title());
    story.ifPresent(text -> out.println("        " + script.file() + "\n" + text + "\n"));
    return story.isEmpty();
  }
}
