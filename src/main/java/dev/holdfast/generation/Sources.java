package dev.holdfast.generation;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The route files and the settings as they are at one moment. What editors put beside a file while
 * they save it is no route file.
 *
 * @param files their texts, by name
 * @param read the settings that the routes read, and Camel's own
 * @param others all other settings
 * @param trouble why they cannot be read; empty: they can
 */
record Sources(
    SortedMap<String, String> files,
    SortedMap<String, String> read,
    SortedMap<String, String> others,
    String trouble) {
  private static final Pattern READS =
      Pattern.compile("\\{\\{[?!]?([^{}:?]+)|\\$\\{properties(?:Exist)?:[?!]?([^{}:?]+)");

  /** What there is now; files that cannot be read are told, not thrown. */
  static Sources of(Ground ground) {
    try {
      SortedMap<String, String> files = files(ground.routes());
      SortedMap<String, String> settings = settings(ground.settings());
      SortedMap<String, String> read = new TreeMap<>(settings);
      read.keySet().retainAll(readBy(files.values(), settings));
      settings.keySet().removeAll(read.keySet());
      return new Sources(files, read, settings, "");
    } catch (IOException | UncheckedIOException | IllegalArgumentException unreadable) {
      String why = unreadable.getClass().getSimpleName();
      return new Sources(new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), why);
    }
  }

  /** Whether a generation of these would be the same one. */
  boolean sameRoutes(Sources other) {
    return files.equals(other.files) && read.equals(other.read) && trouble.equals(other.trouble);
  }

  /** The names of the settings that are not as they are there. */
  List<String> differing(Sources other) {
    Map<String, String> here = all();
    Map<String, String> there = other.all();
    return Stream.concat(here.keySet().stream(), there.keySet().stream())
        .distinct()
        .filter(key -> !here.getOrDefault(key, "").equals(there.getOrDefault(key, "")))
        .sorted()
        .toList();
  }

  /** Where a text stands; in Java rather than in YAML, which has been linted. */
  Optional<Trouble.Spot> find(String text) {
    return Stream.of(".java", ".camel.yaml")
        .flatMap(kind -> files.keySet().stream().filter(name -> name.endsWith(kind)))
        .flatMap(name -> find(name, text).stream())
        .findFirst();
  }

  private Optional<Trouble.Spot> find(String name, String text) {
    List<String> lines = files.getOrDefault(name, "").lines().toList();
    return IntStream.range(0, lines.size())
        .filter(line -> lines.get(line).contains(text))
        .mapToObj(line -> new Trouble.Spot(name, line + 1, lines.get(line).indexOf(text) + 1))
        .findFirst();
  }

  /** Where to load each file from, as Camel wants it. */
  String pattern(Path folder) {
    return String.join(
        ",", files.keySet().stream().map(name -> "file:" + folder.resolve(name)).toList());
  }

  private Map<String, String> all() {
    Map<String, String> all = new TreeMap<>(others);
    all.putAll(read);
    return all;
  }

  /** Whether a name is one of a route file. */
  private static boolean isOne(Path file) {
    String name = String.valueOf(file.getFileName());
    return !name.startsWith(".") && (name.endsWith(".camel.yaml") || name.endsWith(".java"));
  }

  private static SortedMap<String, String> files(Path folder) throws IOException {
    SortedMap<String, String> found = new TreeMap<>();
    try (Stream<Path> all = Files.list(folder)) {
      for (Path file : all.filter(Sources::isOne).toList()) {
        // Compared, not understood: any bytes at all are a text in this one.
        String text = Files.readString(file, StandardCharsets.ISO_8859_1);
        found.put(String.valueOf(file.getFileName()), text);
      }
    }
    return found;
  }

  private static SortedMap<String, String> settings(Path file) throws IOException {
    Properties loaded = new Properties();
    try (Reader text = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
      loaded.load(text);
    }
    SortedMap<String, String> settings = new TreeMap<>();
    loaded.stringPropertyNames().forEach(key -> settings.put(key, loaded.getProperty(key)));
    return settings;
  }

  /** Those that the texts name, those that these name in turn, and Camel's own. */
  private static Collection<String> readBy(Collection<String> texts, Map<String, String> settings) {
    Deque<String> open = new ArrayDeque<>(texts);
    SortedMap<String, String> found = new TreeMap<>();
    settings.forEach(
        (key, value) -> {
          if (key.startsWith("camel.")) {
            found.put(key, value);
            open.add(value);
          }
        });
    while (!open.isEmpty()) {
      READS
          .matcher(open.remove())
          .results()
          .map(one -> (one.group(1) == null ? one.group(2) : one.group(1)).strip())
          .filter(key -> settings.containsKey(key) && !found.containsKey(key))
          .forEach(
              key -> {
                String value = settings.getOrDefault(key, "");
                found.put(key, value);
                open.add(value);
              });
    }
    return found.keySet();
  }
}
