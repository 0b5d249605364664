package dev.holdfast;

import dev.holdfast.generation.Generations;
import dev.holdfast.generation.Ground;
import dev.holdfast.generation.Standing;
import dev.holdfast.generation.Verdict;
import dev.holdfast.lint.Fault;
import dev.holdfast.lint.Lint;
import dev.holdfast.web.RoutesShape;
import dev.holdfast.web.Server;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the composition knows of routes: how they are linted, and how their standing is shown. */
final class RouteCheck {
  private RouteCheck() {}

  static Ground ground(
      Settings settings, Map<String, Object> words, Vertx vertx, Runnable retried) {
    return new Ground(
        settings.root().resolve("routes"),
        settings.root().resolve("application.properties"),
        settings.overrides(),
        words,
        vertx,
        retried,
        settings.nudges(),
        Server::full);
  }

  /** What is wrong with the route files and with the settings that only routes read. */
  static List<Fault> faults(Ground ground) {
    List<Fault> faults = new ArrayList<>();
    try (Book book = new Book(ground.settings(), ground.overrides())) {
      RouteSettings.check(book);
      book.wrong().forEach(wrong -> faults.add(inSettings(ground.settings(), wrong)));
      faults.addAll(Lint.read(ground.routes(), Vocabulary.known(book.names())));
    }
    return faults;
  }

  /** Whether a change of this setting needs a restart. */
  static boolean readAtStart(Settings settings, String key) {
    Set<String> asked = settings.readAtStart();
    return !settings.overrides().containsKey(key)
        && (asked.contains(key)
            || asked.stream().anyMatch(one -> one.endsWith(".") && key.startsWith(one)));
  }

  /** As the API shows it. */
  static RoutesShape shape(Generations generations) {
    Standing standing = generations.standing();
    Optional<RoutesShape.Refused> refused =
        standing.verdict() instanceof Verdict.Bad bad ? Optional.of(shape(bad)) : Optional.empty();
    return new RoutesShape(
        standing.number(),
        time(standing.since()),
        refused.isPresent() ? "degraded" : "good",
        standing.files(),
        standing.routes().stream()
            .map(
                one ->
                    new RoutesShape.Route(
                        one.id(), one.description(), one.file(), one.line(), one.running()))
            .toList(),
        refused,
        standing.restart());
  }

  private static RoutesShape.Refused shape(Verdict.Bad bad) {
    return new RoutesShape.Refused(
        time(bad.since()),
        bad.faults().stream()
            .map(one -> new RoutesShape.Fault(one.file(), one.line(), one.column(), one.message()))
            .toList());
  }

  /** What is wrong with a setting, in the line where it is, if it is anywhere. */
  static Fault inSettings(Path settings, String wrong) {
    String key = wrong.split(":", 2)[0];
    String file = String.valueOf(settings.getFileName());
    try {
      List<String> lines = Files.readAllLines(settings, StandardCharsets.ISO_8859_1);
      int at = 0;
      while (at < lines.size() && !lines.get(at).strip().startsWith(key)) {
        at++;
      }
      return new Fault(file, at < lines.size() ? at + 1 : 1, 1, wrong);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String time(Instant moment) {
    return moment.truncatedTo(ChronoUnit.MILLIS).toString();
  }
}
