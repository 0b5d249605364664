package dev.holdfast;

import dev.holdfast.call.Line;
import dev.holdfast.console.Legend;
import dev.holdfast.desk.Lines;
import dev.holdfast.desk.Music;
import dev.holdfast.desk.Sight;
import dev.holdfast.web.Client;
import dev.holdfast.web.Keys;
import dev.holdfast.web.Scope;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the console shows: {@code holdfast.console}, and {@code .amber} and {@code .red} of lines.
 *
 * @param sandbox whose phones it acts with; empty: there are none
 */
record ConsoleSettings(Legend legend, Optional<URI> sandbox) {
  static final String SANDBOX = "holdfast.console.sandbox";

  private static final Duration AMBER = Duration.ofMinutes(2);
  private static final Duration RED = Duration.ofMinutes(5);

  static ConsoleSettings read(Book book, Keys keys, Lines lines, Music music) {
    Optional<URI> sandbox =
        book.optional(SANDBOX, text -> Optional.of(Book.absolute(text)), "an absolute URL");
    List<Sight.Colours> colours = lines.all().stream().map(line -> colours(book, line)).toList();
    Map<String, Set<String>> scopes =
        keys.clients().stream()
            .collect(Collectors.toUnmodifiableMap(Client::name, ConsoleSettings::words));
    List<String> profiles = music.profiles().keySet().stream().sorted().toList();
    return new ConsoleSettings(new Legend(colours, scopes, profiles, sandbox.isPresent()), sandbox);
  }

  private static Set<String> words(Client client) {
    return client.scopes().stream().map(Scope::word).collect(Collectors.toUnmodifiableSet());
  }

  private static Sight.Colours colours(Book book, Line line) {
    String at = "holdfast.line." + line.name() + ".";
    Duration amber = after(book, at + "amber", AMBER);
    Duration red = after(book, at + "red", RED);
    if (amber.compareTo(red) > 0) {
      book.wrong(at + "amber", "comes after red");
    }
    return new Sight.Colours(
        line.name(), line.number().value(), line.path().word(), line.agent().value(), amber, red);
  }

  private static Duration after(Book book, String key, Duration otherwise) {
    return book.text(key).isPresent() ? book.duration(key, otherwise) : otherwise;
  }
}
