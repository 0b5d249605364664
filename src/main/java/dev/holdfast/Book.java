package dev.holdfast;

import dev.holdfast.call.Address;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.spi.PropertiesComponent;

/**
 * The settings as text, with placeholders resolved as Camel does it for the routes. Everything that
 * is wrong is collected, so that it can be told at once.
 */
final class Book implements AutoCloseable {
  private final DefaultCamelContext context = new DefaultCamelContext();
  private final Properties raw = new Properties();
  private final List<String> wrong = new ArrayList<>();
  private final Set<String> asked = new TreeSet<>();

  Book(Path file, Properties overrides) {
    PropertiesComponent component = context.getPropertiesComponent();
    component.setLocation("file:" + file);
    component.setOverrideProperties(overrides);
    context.build();
    Properties loaded = component.loadProperties();
    loaded.stringPropertyNames().forEach(key -> raw.setProperty(key, loaded.getProperty(key)));
    raw.putAll(overrides);
  }

  List<String> wrong() {
    return List.copyOf(wrong);
  }

  void wrong(String key, String why) {
    wrong.add(key + ": " + why);
  }

  /**
   * The settings that were asked for so far; one with a full stop at its end: all that begin so.
   */
  Set<String> asked() {
    return Set.copyOf(asked);
  }

  /** Whether a setting is there, with a value or without. */
  boolean has(String key) {
    return raw.containsKey(key);
  }

  /** The settings that are there. */
  Set<String> names() {
    return Set.copyOf(raw.stringPropertyNames());
  }

  /** The text of a setting; empty when it is missing or blank. */
  Optional<String> text(String key) {
    asked.add(key);
    if (!raw.containsKey(key)) {
      return Optional.empty();
    }
    try {
      String text = context.resolvePropertyPlaceholders("{{" + key + "}}");
      return Optional.ofNullable(text).map(String::strip).filter(value -> !value.isEmpty());
    } catch (IllegalArgumentException unresolved) {
      wrong(key, "its placeholder has no value");
      return Optional.empty();
    }
  }

  /** A setting that has to be there and of its form. */
  <T> T read(String key, Function<String, T> form, T otherwise, String expected) {
    Optional<String> text = text(key);
    if (text.isEmpty()) {
      wrong(key, "is missing; expected " + expected);
      return otherwise;
    }
    return parsed(key, text.get(), form, otherwise, expected);
  }

  /** A setting that may be missing, but not of a wrong form. */
  <T> Optional<T> optional(String key, Function<String, Optional<T>> form, String expected) {
    return text(key).flatMap(text -> parsed(key, text, form, Optional.empty(), expected));
  }

  Duration duration(String key, Duration otherwise) {
    return read(key, Book::lasting, otherwise, "a duration like PT10M");
  }

  int number(String key, int least, int otherwise) {
    return read(
        key, text -> atLeast(least, text), otherwise, "a whole number from " + least + " on");
  }

  URI uri(String key, URI otherwise) {
    return read(key, Book::absolute, otherwise, "an absolute URL like https://hold.example.com");
  }

  Address address(String key, Address otherwise) {
    return read(
        key, Address::new, otherwise, "a number like +15550100100, client:<name> or sip:<address>");
  }

  <E extends Enum<E>> E word(String key, Class<E> type, E otherwise) {
    String expected =
        "one of "
            + Stream.of(type.getEnumConstants())
                .map(one -> one.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList();
    return read(
        key,
        text -> Enum.valueOf(type, text.toUpperCase(Locale.ROOT).replace('-', '_')),
        otherwise,
        expected);
  }

  /** The same for a key that may be missing. */
  <E extends Enum<E>> E wordOr(String key, Class<E> type, E otherwise) {
    return text(key).isPresent() ? word(key, type, otherwise) : otherwise;
  }

  /** The names in the middle of keys like {@code holdfast.line.<name>.number}. */
  List<String> names(String prefix) {
    asked.add(prefix);
    return raw.stringPropertyNames().stream()
        .filter(key -> key.startsWith(prefix))
        .map(key -> key.substring(prefix.length()).split("\\.", 2)[0])
        .distinct()
        .sorted()
        .toList();
  }

  /** What follows this prefix in the keys that have it. */
  List<String> below(String prefix) {
    asked.add(prefix);
    return raw.stringPropertyNames().stream()
        .filter(key -> key.startsWith(prefix))
        .map(key -> key.substring(prefix.length()))
        .sorted()
        .toList();
  }

  /** Whether a setting is only a name for a variable of the environment. */
  boolean fromEnvironment(String key) {
    return raw.getProperty(key, "").strip().startsWith("{{env:");
  }

  @Override
  public void close() {
    context.stop();
  }

  private <T> T parsed(
      String key, String text, Function<String, T> form, T otherwise, String expected) {
    try {
      return form.apply(text);
    } catch (IllegalArgumentException | DateTimeParseException malformed) {
      wrong(key, "'" + text + "' is not " + expected);
      return otherwise;
    }
  }

  /** A URL that can be fetched by itself. */
  static URI absolute(String text) {
    URI uri = URI.create(text);
    boolean http =
        "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
    if (!http || uri.getHost() == null) {
      throw new IllegalArgumentException("not absolute");
    }
    return uri;
  }

  private static Duration lasting(String text) {
    Duration duration = Duration.parse(text);
    if (duration.isNegative() || duration.isZero()) {
      throw new IllegalArgumentException("no time at all");
    }
    return duration;
  }

  private static int atLeast(int least, String text) {
    int number = Integer.parseInt(text);
    if (number < least) {
      throw new IllegalArgumentException("too small");
    }
    return number;
  }
}
