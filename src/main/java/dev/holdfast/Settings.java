package dev.holdfast;

import dev.holdfast.desk.AdoptWords;
import dev.holdfast.desk.HistoryWords;
import dev.holdfast.desk.Lines;
import dev.holdfast.desk.Music;
import dev.holdfast.desk.RequestLines;
import dev.holdfast.twilio.Account;
import dev.holdfast.web.Keys;
import dev.holdfast.web.Pace;
import dev.holdfast.web.Scope;
import dev.holdfast.web.Transport;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The settings of {@code application.properties}, checked.
 *
 * @param root where {@code application.properties} and {@code routes/} are
 * @param overrides settings that win over the file
 * @param stopNotice how long we serve on once we are ready no more
 * @param tokens all auth tokens that may have signed a webhook
 * @param lease how long an instance may be at one request
 * @param retries the fragment of the URLs that Twilio gets
 * @param workers how many requests may be worked on at once
 * @param nudges how many calls may be nudged at once
 * @param watch how often is looked whether the routes have been edited; empty: never
 * @param readAtStart the settings of which a change needs a restart, as a book says it
 */
public record Settings(
    Path root,
    Properties overrides,
    String host,
    int port,
    ManagementSettings management,
    URI publicUrl,
    Account account,
    List<String> tokens,
    Keys keys,
    Pace pace,
    Transport transport,
    Lines lines,
    Music music,
    AdoptWords.Rules adoption,
    EventSettings events,
    HistoryWords.Keeping keeping,
    ConsoleSettings console,
    ShowSettings show,
    String databaseUrl,
    String databaseUser,
    String databasePassword,
    Duration stopNotice,
    Duration lease,
    String retries,
    int workers,
    int nudges,
    Optional<Duration> watch,
    Set<String> readAtStart) {

  private static final URI NOWHERE = URI.create("http://missing.invalid");

  /** Everything that is wrong with the settings. */
  static final class Wrong extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<String> all;

    Wrong(List<String> all) {
      super(
          "application.properties:\n"
              + all.stream().map(one -> "  - " + one).collect(Collectors.joining("\n")));
      this.all = List.copyOf(all);
    }

    /** Each with its key in front. */
    List<String> all() {
      return all;
    }
  }

  /**
   * Reads and checks.
   *
   * @param live whether this is to serve live calls: then nothing of the demo's is good enough
   * @throws Wrong with all that is wrong
   */
  public static Settings read(Path root, Properties overrides, boolean live) {
    try (Book book = new Book(root.resolve("application.properties"), overrides)) {
      Settings settings = settings(root, overrides, book, live);
      RouteSettings.check(book);
      if (live) {
        Demo.refuse(settings, book);
      }
      if (!book.wrong().isEmpty()) {
        throw new Wrong(book.wrong());
      }
      return settings;
    }
  }

  private static Settings settings(Path root, Properties overrides, Book book, boolean live) {
    URI publicUrl = bare(book.uri("holdfast.public-url", NOWHERE));
    String sid =
        book.read("holdfast.twilio.account-sid", Settings::account, "", "AC and 32 digits");
    String token = book.read("holdfast.twilio.auth-token", text -> text, "", "the auth token");
    List<String> tokens = new ArrayList<>(List.of(token));
    book.text("holdfast.twilio.auth-token-other").ifPresent(tokens::add);
    Account account =
        new Account(
            sid,
            token,
            book.uri("holdfast.twilio.api", NOWHERE),
            book.duration("holdfast.twilio.connect-within", Duration.ofSeconds(3)),
            book.duration("holdfast.twilio.answer-within", Duration.ofSeconds(8)));
    Music music = MusicSettings.read(book, publicUrl);
    Lines lines = LineSettings.read(book, music, live);
    Keys keys = DoorSettings.keys(book, LineSettings.names(book), live);
    return new Settings(
        root,
        overrides,
        book.read("holdfast.host", text -> text, "0.0.0.0", "an address to listen on"),
        book.read("holdfast.port", DoorSettings::port, 8080, "a port from 0 to 65535"),
        ManagementSettings.read(book),
        publicUrl,
        account,
        tokens,
        keys,
        DoorSettings.pace(book),
        DoorSettings.transport(book),
        lines,
        music,
        adoption(book, keys, lines),
        EventSettings.read(book),
        HistorySettings.read(book),
        ConsoleSettings.read(book, keys, lines, music),
        ShowSettings.read(book),
        book.read(
            "holdfast.database.url", Settings::database, "", "a JDBC URL of H2 or PostgreSQL"),
        book.text("holdfast.database.user").orElse(""),
        book.text("holdfast.database.password").orElse(""),
        Duration.ofMillis(book.number("holdfast.stop.notice-ms", 0, 0)),
        lease(book, account),
        book.read("holdfast.twilio.retries", text -> text, "", "Twilio's retry settings"),
        RouteSettings.workers(book),
        book.number("holdfast.nudges", 1, 128),
        RouteSettings.watch(book),
        book.asked()); // the last one: all others have been asked for
  }

  /** One request must be over before its lease is, or two nudge one call. */
  private static Duration lease(Book book, Account account) {
    Duration lease = book.duration("holdfast.lease", Duration.ofSeconds(13));
    Duration request =
        account.connectWithin().plus(account.answerWithin()).plus(RequestLines.FRESH);
    if (lease.compareTo(request) <= 0) {
      book.wrong(
          "holdfast.lease",
          "has to be longer than holdfast.twilio.connect-within and answer-within together, by half a"
              + " second at least");
    }
    return lease;
  }

  private static AdoptWords.Rules adoption(Book book, Keys keys, Lines lines) {
    Optional<String> line = book.text("holdfast.adopt.line");
    if (line.isPresent() && line.flatMap(lines::named).isEmpty()) {
      book.wrong("holdfast.adopt.line", "there is no line '" + line.get() + "'");
    }
    return new AdoptWords.Rules(keys.with(Scope.ADOPT), line);
  }

  private static String database(String url) {
    if (!url.startsWith("jdbc:h2:") && !url.startsWith("jdbc:postgresql:")) {
      throw new IllegalArgumentException("another database");
    }
    return url;
  }

  private static String account(String text) {
    if (!text.matches("AC[0-9a-f]{32}")) {
      throw new IllegalArgumentException("not an account SID");
    }
    return text;
  }

  private static URI bare(URI url) {
    return URI.create(url.toString().replaceFirst("/$", ""));
  }
}
