package dev.holdfast.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The figures of a run, for people and for programs. */
final class Table {
  private static final String HEAD =
      """
      | what | against | ours | theirs | ratio | must | aim | |
      |---|---|---|---|---|---|---|---|
      """;

  private Table() {}

  /** Writes {@code bench.md} and {@code bench.json}. */
  static void write(Path folder, String run, List<Row> rows) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("bench.md"), text(run, rows));
    new ObjectMapper()
        .writerWithDefaultPrettyPrinter()
        .writeValue(folder.resolve("bench.json").toFile(), rows);
  }

  static String text(String run, List<Row> rows) {
    return run + "\n\n" + HEAD + rows.stream().map(Table::line).collect(Collectors.joining());
  }

  private static String line(Row row) {
    return String.format(
        Locale.ROOT,
        "| %s | %s | %s %s | %s | **%.2f** | %s %.2f | %.2f | %s |%n",
        row.what(),
        row.against(),
        figure(row.ours()),
        row.unit(),
        figure(row.theirs()),
        row.ratio(),
        row.lessIsBetter() ? "≤" : "≥",
        row.must(),
        row.aim(),
        verdict(row) + (row.note().isEmpty() ? "" : "; " + row.note()));
  }

  private static String verdict(Row row) {
    if (!row.holds()) {
      return "**missed**";
    }
    boolean aimed = row.lessIsBetter() ? row.ratio() <= row.aim() : row.ratio() >= row.aim();
    return aimed ? "aim reached" : "must reached";
  }

  private static String figure(double value) {
    return String.format(Locale.ROOT, value < 100 ? "%.2f" : "%,.0f", value);
  }
}
