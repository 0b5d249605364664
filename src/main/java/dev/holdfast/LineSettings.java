package dev.holdfast;

import dev.holdfast.call.Address;
import dev.holdfast.call.AgentLeaves;
import dev.holdfast.call.AtLimit;
import dev.holdfast.call.CustomerLeaves;
import dev.holdfast.call.Line;
import dev.holdfast.call.NobodyAnswers;
import dev.holdfast.call.Path;
import dev.holdfast.desk.Lines;
import dev.holdfast.desk.Music;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The lines of the settings: {@code holdfast.line.<name>}. */
final class LineSettings {
  private static final Address NOBODY = new Address("client:nobody");

  private LineSettings() {}

  /**
   * Reads all lines.
   *
   * @param live whether the demo's lines are passed over
   */
  static Lines read(Book book, Music music, boolean live) {
    List<Line> lines =
        book.names("holdfast.line.").stream()
            .map(name -> line(book, name, music))
            .filter(line -> !live || !Demo.isDemo(line))
            .toList();
    if (lines.isEmpty()) {
      book.wrong("holdfast.line.<name>.number", "is missing; a line of your own is needed");
    }
    for (int at = 1; at < lines.size(); at++) {
      once(book, lines.get(at), lines.subList(0, at));
    }
    return new Lines(lines);
  }

  /** The names of all lines, those of the demo as well. */
  static Set<String> names(Book book) {
    return Set.copyOf(book.names("holdfast.line."));
  }

  /** A caller is served by the first line that has the number: no other one may have it. */
  private static void once(Book book, Line line, List<Line> before) {
    before.stream()
        .filter(one -> one.number().equals(line.number()) && !one.number().equals(NOBODY))
        .findFirst()
        .ifPresent(
            one ->
                book.wrong(
                    "holdfast.line." + line.name() + ".number",
                    "is the number of the line " + one.name() + " already"));
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
        book.wordOr(at + "customer-leaves", CustomerLeaves.class, CustomerLeaves.LET_GO),
        book.optional(at + "upgrade", LineSettings::yes, "true or false").orElse(false),
        book.duration(at + "ring-for", Duration.ofSeconds(30)),
        book.optional(at + "zone", LineSettings::zone, "a time zone like Europe/Berlin")
            .orElse(ZoneOffset.UTC));
  }

  private static Optional<ZoneId> zone(String text) {
    try {
      return Optional.of(ZoneId.of(text));
    } catch (DateTimeException unknown) {
      throw new IllegalArgumentException("no time zone", unknown);
    }
  }

  private static Optional<Boolean> yes(String text) {
    if (!text.equals("true") && !text.equals("false")) {
      throw new IllegalArgumentException("neither true nor false");
    }
    return Optional.of(Boolean.parseBoolean(text));
  }
}
