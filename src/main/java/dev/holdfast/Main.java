package dev.holdfast;

import dev.holdfast.generation.Unfit;
import dev.holdfast.registry.Database;
import dev.holdfast.sandbox.CommandLine;
import dev.holdfast.sandbox.Sandbox;
import dev.holdfast.sandbox.server.PortTakenException;
import dev.holdfast.web.Client;
import dev.holdfast.web.Unbound;
import java.io.PrintStream;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.random.RandomGenerator;

/**
 * Starts Holdfast: {@code demo}, {@code run}, {@code setup}, {@code sandbox}, {@code check}, {@code
 * words}, {@code rehearse} or {@code key}.
 */
public final class Main {
  private static final Path HERE = Path.of("");

  /** The commands that take words of their own. */
  private static final Set<String> WITH_MORE =
      Set.of("sandbox", "check", "words", "rehearse", "setup");

  private Main() {}

  /** Runs one of the commands from the repository's root. */
  public static void main(String[] args) throws Exception {
    List<String> words = List.of(args);
    int code = words.isEmpty() ? usage() : done(words.get(0), words.subList(1, words.size()));
    if (code != 0) {
      System.exit(code);
    }
  }

  /** What only the one who has called can mend is told in a sentence. */
  private static int done(String name, List<String> more) throws Exception {
    try {
      return command(name, more);
    } catch (Settings.Wrong | Database.Unopened | Unfit | Unbound | PortTakenException wrong) {
      System.err.println(wrong.getMessage());
      return 1;
    }
  }

  private static int command(String name, List<String> more) throws Exception {
    if (!more.isEmpty() && !WITH_MORE.contains(name)) {
      return usage();
    }
    return switch (name) {
      case "demo" -> demo();
      case "run" -> run();
      case "sandbox" -> sandbox(more);
      case "check" -> check(more);
      case "words" -> WordList.run(more, HERE, System.out);
      case "rehearse" -> rehearse(more);
      case "setup" ->
          Setup.run(more, HERE, System.out, CommandLine.PORT, InstantSource.system(), Main::id);
      case "key" -> key(System.out, new SecureRandom());
      default -> usage();
    };
  }

  private static int demo() throws Exception {
    try (Sandbox sandbox =
        Sandbox.start(CommandLine.PORT, UUID.randomUUID().getMostSignificantBits())) {
      Settings settings = Settings.read(HERE, Demo.settings(sandbox.port()), false);
      try (App app = new App(settings, InstantSource.system(), Main::id)) {
        Tour.furnish(sandbox.port(), settings);
        System.out.println(Tour.text(app.port(), sandbox.port()));
        untilStopped();
      }
    }
    return 0;
  }

  private static int run() throws InterruptedException {
    Settings settings = Settings.read(HERE, new Properties(), true);
    settings.show().logs().write();
    try (App app = new App(settings, InstantSource.system(), Main::id)) {
      System.out.println("Holdfast serves live calls on port " + app.port() + ".");
      untilStopped();
    }
    return 0;
  }

  /** The stand-in for Twilio alone: nothing of the application is loaded for it. */
  private static int sandbox(List<String> words) throws InterruptedException {
    CommandLine read = CommandLine.read(words, UUID.randomUUID().getMostSignificantBits());
    if (read instanceof CommandLine.Wrong wrong) {
      System.err.println(wrong.sentence() + "\nusage: holdfast " + CommandLine.USAGE);
      return 2;
    }
    CommandLine.Start start = (CommandLine.Start) read;
    try (Sandbox sandbox = Sandbox.start(start.port(), start.seed())) {
      System.out.println(CommandLine.greeting(sandbox));
      untilStopped();
      return 0;
    } catch (PortTakenException taken) {
      System.err.println(taken.getMessage() + "; take another --port");
      return 1;
    }
  }

  /** What is wrong is told by the command itself: the log is silent. */
  private static int check(List<String> words) {
    System.setProperty("holdfast.log", "OFF");
    return Check.run(words, HERE, System.out);
  }

  /** Rehearsals make things fail on purpose and tell the story themselves: the log is silent. */
  private static int rehearse(List<String> words) {
    if (!words.contains(Rehearse.LOG)) {
      System.setProperty("holdfast.log", "OFF");
    }
    return Rehearse.command(HERE, words, System.out);
  }

  /** Prints a fresh key for a client, and the line for the settings, which has its hash only. */
  static int key(PrintStream out, RandomGenerator chance) {
    byte[] bytes = new byte[32];
    chance.nextBytes(bytes);
    String key = "hf_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    out.println("For the client, shown once:    " + key);
    out.println(
        "For application.properties:    holdfast.key.<client> = sha256:" + Client.hash(key));
    return 0;
  }

  private static int usage() {
    System.err.println(
        "usage: holdfast demo | run | "
            + Check.USAGE
            + " | "
            + WordList.USAGE
            + " | "
            + Rehearse.USAGE
            + " | "
            + Setup.USAGE
            + " | key | "
            + CommandLine.USAGE);
    return 2;
  }

  /**
   * Waits for Ctrl-C. The process ends only when the thread that waited is through: what it opened
   * it closes, in the right order.
   */
  private static void untilStopped() throws InterruptedException {
    CountDownLatch stop = new CountDownLatch(1);
    Thread waiting = Thread.currentThread();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stopped(stop, waiting), "stop"));
    stop.await();
  }

  private static void stopped(CountDownLatch stop, Thread waiting) {
    stop.countDown();
    try {
      waiting.join();
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
  }

  private static String id() {
    return UUID.randomUUID().toString().replace("-", "");
  }
}
