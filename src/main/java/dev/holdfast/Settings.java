package dev.holdfast;

import dev.holdfast.call.Address;
import dev.holdfast.call.AgentLeaves;
import dev.holdfast.call.AtLimit;
import dev.holdfast.call.Line;
import dev.holdfast.call.NobodyAnswers;
import dev.holdfast.call.Path;
import dev.holdfast.desk.Lines;
import dev.holdfast.desk.Music;
import dev.holdfast.desk.MusicProfile;
import dev.holdfast.twilio.Account;
import dev.holdfast.web.Keys;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The settings of {@code application.properties}, checked.
 *
 * @param root where {@code application.properties} and {@code routes/} are
 * @param overrides settings that win over the file
 * @param tokens all auth tokens that may have signed a webhook
 * @param retries the fragment of the URLs that Twilio gets
 * @param workers how many requests may be worked on at once
 */
public record Settings(
    java.nio.file.Path root,
    Properties overrides,
    String host,
    int port,
    URI publicUrl,
    Account account,
    List<String> tokens,
    Keys keys,
    Lines lines,
    Music music,
    String databaseUrl,
    String databaseUser,
    String databasePassword,
    String retries,
    int workers) {

  private static final URI NOWHERE = URI.create("http://missing.invalid");
  private static final Address NOBODY = new Address("client:nobody");

  /** Everything that is wrong with the settings. */
  static final class Wrong extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Wrong(List<String> all) {
      super(
          "application.properties:\n"
              + all.stream().map(one -> "  - " + one).collect(Collectors.joining("\n")));
    }
  }

  /**
   * Reads and checks.
   *
   * @param live whether this is to serve live calls: then nothing of the demo's is good enough
   * @throws Wrong with all that is wrong
   */
  public static Settings read(java.nio.file.Path root, Properties overrides, boolean live) {
    try (Book book = new Book(root.resolve("application.properties"), overrides)) {
      Settings settings = settings(root, overrides, book, live);
      if (live) {
        Demo.refuse(settings, book);
      }
      if (!book.wrong().isEmpty()) {
        throw new Wrong(book.wrong());
      }
      return settings;
    }
  }

  private static Settings settings(
      java.nio.file.Path root, Properties overrides, Book book, boolean live) {
    URI publicUrl = URI.create(trimmed(book.uri("holdfast.public-url", NOWHERE).toString()));
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
    Music music = music(book, publicUrl);
    return new Settings(
        root,
        overrides,
        book.read("holdfast.host", text -> text, "0.0.0.0", "an address to listen on"),
        book.number("holdfast.port", 8080),
        publicUrl,
        account,
        tokens,
        keys(book),
        lines(book, music, live),
        music,
        book.read("holdfast.database.url", text -> text, "", "a JDBC URL"),
        book.text("holdfast.database.user").orElse(""),
        book.text("holdfast.database.password").orElse(""),
        book.read("holdfast.twilio.retries", text -> text, "", "Twilio's retry settings"),
        workers(book));
  }

  private static Keys keys(Book book) {
    Map<String, String> keys = new HashMap<>();
    for (String client : book.names("holdfast.key.")) {
      book.text("holdfast.key." + client).ifPresent(key -> keys.put(client, key));
    }
    if (keys.isEmpty()) {
      book.wrong("holdfast.key.<client>", "is missing; at least one client needs an API key");
    }
    return new Keys(keys);
  }

  private static Lines lines(Book book, Music music, boolean live) {
    List<Line> lines =
        book.names("holdfast.line.").stream()
            .map(name -> line(book, name, music))
            .filter(line -> !live || !Demo.isDemo(line))
            .toList();
    if (lines.isEmpty()) {
      book.wrong("holdfast.line.<name>.number", "is missing; a line of your own is needed");
    }
    return new Lines(lines);
  }

  private static Line line(Book book, String name, Music music) {
    String at = "holdfast.line." + name + ".";
    String profile = book.text(at + "music").orElse(Music.DEFAULT);
    if (!music.profiles().containsKey(profile)) {
      book.wrong(at + "music", "there is no music profile '" + profile + "'");
    }
    AgentLeaves leaves = book.word(at + "agent-leaves", AgentLeaves.class, AgentLeaves.RECALL);
    NobodyAnswers nobody =
        book.word(at + "nobody-answers", NobodyAnswers.class, NobodyAnswers.APOLOGISE);
    Optional<Address> another =
        book.optional(at + "another", text -> Optional.of(new Address(text)), "an address");
    if (another.isEmpty() && (leaves == AgentLeaves.ANOTHER || nobody == NobodyAnswers.ANOTHER)) {
      book.wrong(at + "another", "is missing; an ending of this line rings it");
    }
    return new Line(
        name,
        book.address(at + "number", NOBODY),
        book.word(at + "path", Path.class, Path.CONFERENCE),
        book.address(at + "agent", NOBODY),
        another,
        profile,
        book.duration(at + "hold-limit", Duration.ofMinutes(10)),
        book.word(at + "at-limit", AtLimit.class, AtLimit.RESUME),
        leaves,
        nobody,
        book.duration(at + "ring-for", Duration.ofSeconds(30)));
  }

  private static Music music(Book book, URI publicUrl) {
    Map<String, MusicProfile> profiles = new HashMap<>();
    for (String name : book.names("holdfast.music.")) {
      if (!name.equals("hosts")) {
        profiles.put(name, profile(book, name, publicUrl));
      }
    }
    if (!profiles.containsKey(Music.DEFAULT)) {
      book.wrong("holdfast.music.default.tracks", "is missing; one profile is called default");
    }
    Set<String> hosts =
        Arrays.stream(book.text("holdfast.music.hosts").orElse("").split(",", -1))
            .map(host -> host.strip().toLowerCase(Locale.ROOT))
            .filter(host -> !host.isEmpty())
            .collect(Collectors.toSet());
    return new Music(profiles, hosts);
  }

  private static MusicProfile profile(Book book, String name, URI publicUrl) {
    String at = "holdfast.music." + name + ".";
    List<URI> tracks =
        book.read(at + "tracks", text -> urls(text, publicUrl), List.of(), "paths or URLs");
    String words = "words to say";
    return new MusicProfile(
        name,
        tracks,
        book.number(at + "rounds", 1),
        book.text(at + "message"),
        book.read(at + "language", Settings::language, "en-US", "a language like en-US"),
        book.optional(
            at + "return-sound", text -> urls(text, publicUrl).stream().findFirst(), "a path"),
        book.text(at + "return-words"),
        book.read(at + "reminder", text -> text, "", words),
        book.read(at + "apology", text -> text, "", words));
  }

  /** Paths are ours; everything else is a URL already. */
  private static List<URI> urls(String text, URI publicUrl) {
    return Arrays.stream(text.split(",", -1))
        .map(String::strip)
        .filter(one -> !one.isEmpty())
        .map(one -> URI.create(one.startsWith("/") ? publicUrl + one : one))
        .toList();
  }

  private static int workers(Book book) {
    return book.number("holdfast.commands.hold", 120)
        + book.number("holdfast.commands.resume", 120)
        + 3 * book.number("holdfast.commands.other", 20)
        + book.number("holdfast.webhooks.reserve", 100);
  }

  private static String account(String text) {
    if (!text.matches("AC[0-9a-f]{32}")) {
      throw new IllegalArgumentException("not an account SID");
    }
    return text;
  }

  private static String language(String text) {
    if (!dev.holdfast.twilio.TwimlWords.speaks(text)) {
      throw new IllegalArgumentException("not a language of Twilio's");
    }
    return text;
  }

  private static String trimmed(String url) {
    return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
  }
}
