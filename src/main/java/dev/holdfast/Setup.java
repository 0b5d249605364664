package dev.holdfast;

import dev.holdfast.setup.Checks;
import dev.holdfast.setup.Report;
import dev.holdfast.twilio.Urls;
import java.io.PrintStream;
import java.nio.file.Path;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;

/**
 * {@code holdfast setup}: whether everything is as live calls need it. With {@code --write} the
 * numbers of the lines are set; with {@code --demo} it looks at the demo that is running.
 */
final class Setup {
  static final String USAGE = "setup [--write] [--json] [--demo]";

  private static final Set<String> FLAGS = Set.of("--write", "--json", "--demo");

  private Setup() {}

  /**
   * Looks, and tells.
   *
   * @param sandboxPort where a demo's sandbox listens
   * @param ids makes identifiers that are never the same
   * @return 0: all is fine, 1: there is something to do, 2: the words are not understood
   */
  static int run(
      List<String> words,
      Path root,
      PrintStream out,
      int sandboxPort,
      InstantSource time,
      Supplier<String> ids) {
    if (!FLAGS.containsAll(words) || Set.copyOf(words).size() < words.size()) {
      System.err.println("usage: holdfast " + USAGE);
      return 2;
    }
    boolean demo = words.contains("--demo");
    try {
      Properties over = demo ? Demo.settings(sandboxPort) : new Properties();
      Settings settings = Settings.read(root, over, !demo);
      Checks checks = checks(settings, !demo, trusted(), time, ids.get());
      return tell(checks, words, out);
    } catch (Settings.Wrong wrong) {
      System.err.println(wrong.getMessage());
      return 1;
    }
  }

  /** What is looked at with these settings. */
  static Checks checks(
      Settings settings, boolean live, SSLContext trust, InstantSource time, String nonce) {
    Urls urls = new Urls(settings.publicUrl(), settings.retries());
    return new Checks(
        new Checks.Facts(
            settings.account(), settings.tokens(), urls, settings.lines(), settings.music(), live),
        trust,
        time,
        nonce);
  }

  /** Looks at it all, and tells what was found. */
  static int tell(Checks checks, List<String> words, PrintStream out) {
    Report report = new Report(checks.all(words.contains("--write")));
    out.println(words.contains("--json") ? report.json() : report.text());
    return report.fine() ? 0 : 1;
  }

  private static SSLContext trusted() {
    try {
      return SSLContext.getDefault();
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java speaks TLS", impossible);
    }
  }
}
