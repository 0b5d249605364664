package dev.holdfast;

import dev.holdfast.call.CallSid;
import dev.holdfast.desk.Registry;
import dev.holdfast.pool.Ahead;
import dev.holdfast.twilio.Signatures;
import dev.holdfast.web.Client;
import dev.holdfast.web.Doors;
import dev.holdfast.web.Greeting;
import dev.holdfast.web.Keys;
import dev.holdfast.web.Pace;
import dev.holdfast.web.Scope;
import dev.holdfast.web.Transport;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who may come in, and how: {@code holdfast.key.<client>}, {@code .rate}, {@code .http}, {@code
 * .tls}.
 */
final class DoorSettings {
  private static final String KEY = "holdfast.key.";
  private static final String HASHED = "sha256:";
  private static final int SHORTEST = 32;
  private static final int BODY_LIMIT = 64 * 1024;
  private static final Set<String> PARTS = Set.of("scopes", "lines");

  private DoorSettings() {}

  /**
   * Reads the clients.
   *
   * @param lines the names of all lines
   * @param live whether keys have to be good enough for strangers
   */
  static Keys keys(Book book, Set<String> lines, boolean live) {
    List<Client> clients = new ArrayList<>();
    for (String name : book.names(KEY)) {
      book.below(KEY + name + ".").stream()
          .filter(part -> !PARTS.contains(part))
          .forEach(part -> book.wrong(KEY + name + "." + part, "is none of " + sorted(PARTS)));
      hash(book, KEY + name, live)
          .ifPresent(
              hash ->
                  clients.add(
                      new Client(name, hash, scopes(book, name), lines(book, name, lines))));
    }
    if (clients.isEmpty() && book.wrong().stream().noneMatch(one -> one.startsWith(KEY))) {
      book.wrong(KEY + "<client>", "is missing; at least one client needs an API key");
    }
    return new Keys(clients);
  }

  static Pace pace(Book book) {
    return new Pace(
        book.number("holdfast.rate.per-minute", 1, 1),
        book.number("holdfast.rate.burst", 1, 1),
        book.duration("holdfast.rate.bad-key-most", Duration.ofSeconds(2)));
  }

  static Transport transport(Book book) {
    return new Transport(
        tls(book),
        book.duration("holdfast.http.request-within", Duration.ofSeconds(20)),
        book.duration("holdfast.http.idle", Duration.ofSeconds(90)));
  }

  /** What the server needs to know before it lets anybody in. */
  static Doors doors(Settings settings, Registry registry, Supplier<String> ids) {
    return new Doors(
        settings.publicUrl(),
        settings.keys(),
        settings.pace(),
        settings.transport(),
        new Signatures(settings.tokens())::valid,
        (leg, giving) -> ahead(registry, leg, giving),
        new Greeting(ids),
        BODY_LIMIT,
        settings.console().sandbox());
  }

  private static void ahead(Registry registry, Optional<CallSid> leg, Runnable giving) {
    Runnable first = () -> Ahead.during(giving);
    leg.ifPresentOrElse(asks -> registry.foresee(asks, first), first);
  }

  /** A key itself is only ever in the environment: a file is copied, sent and kept. */
  private static Optional<String> hash(Book book, String key, boolean live) {
    Optional<String> text = book.text(key);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    if (text.get().startsWith(HASHED)) {
      String hash = text.get().substring(HASHED.length());
      if (!hash.matches("[0-9a-f]{64}")) {
        book.wrong(key, "is not sha256: and 64 hexadecimal digits; 'holdfast key' prints one");
        return Optional.empty();
      }
      return Optional.of(hash);
    }
    boolean strict = live && !text.get().equals(Demo.KEY);
    if (strict && !book.fromEnvironment(key)) {
      book.wrong(key, "is a key itself; write its hash here, 'holdfast key' prints both");
    } else if (strict && text.get().length() < SHORTEST) {
      book.wrong(
          key, "is shorter than " + SHORTEST + " characters; 'holdfast key' prints a good one");
    }
    return Optional.of(Client.hash(text.get()));
  }

  private static Set<Scope> scopes(Book book, String client) {
    String at = KEY + client + ".scopes";
    List<String> known = Stream.of(Scope.values()).map(Scope::word).toList();
    Set<String> words = words(book, at);
    if (!known.containsAll(words)) {
      book.wrong(at, "'" + String.join(", ", sorted(words)) + "' is not some of " + known);
      return Set.of();
    }
    return words.isEmpty()
        ? Scope.USUAL
        : words.stream()
            .map(word -> Scope.valueOf(word.toUpperCase(Locale.ROOT)))
            .collect(Collectors.toSet());
  }

  private static Set<String> lines(Book book, String client, Set<String> lines) {
    String at = KEY + client + ".lines";
    Set<String> words = words(book, at);
    words.stream()
        .filter(line -> !lines.contains(line))
        .sorted()
        .forEach(line -> book.wrong(at, "there is no line '" + line + "'"));
    return words;
  }

  private static Optional<Transport.Pem> tls(Book book) {
    Optional<Path> certificate = file(book, "holdfast.tls.certificate");
    Optional<Path> key = file(book, "holdfast.tls.key");
    if (certificate.isPresent() != key.isPresent()) {
      book.wrong(
          "holdfast.tls.certificate", "and holdfast.tls.key: one is nothing without the other");
    }
    return certificate.flatMap(first -> key.map(second -> new Transport.Pem(first, second)));
  }

  private static Optional<Path> file(Book book, String key) {
    Optional<Path> file = book.text(key).map(Path::of);
    if (file.isPresent() && !Files.isReadable(file.get())) {
      book.wrong(key, "'" + file.get() + "' cannot be read");
    }
    return file;
  }

  private static Set<String> words(Book book, String key) {
    return Arrays.stream(book.text(key).orElse("").split(",", -1))
        .map(String::strip)
        .filter(word -> !word.isEmpty())
        .collect(Collectors.toUnmodifiableSet());
  }

  private static List<String> sorted(Set<String> words) {
    return words.stream().sorted().toList();
  }

  static int port(String text) {
    int port = Integer.parseInt(text);
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("no port");
    }
    return port;
  }
}
