package dev.holdfast.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Java with the flags that we ship. */
final class Flags {
  /** The Java that runs this. */
  static final Path HERE = Path.of(System.getProperty("java.home"));

  private static final String ARCHIVE = "-XX:SharedArchiveFile=";

  private Flags() {}

  /** As it starts us: with the archive of classes that was packaged. */
  static List<String> shipped(Path home) throws IOException {
    return java(
        home,
        read()
            .map(
                flag ->
                    flag.startsWith(ARCHIVE)
                        ? ARCHIVE + Path.of(flag.substring(ARCHIVE.length())).toAbsolutePath()
                        : flag));
  }

  /** As it starts anybody else: the archive fits nobody but us. */
  static List<String> plain(Path home) throws IOException {
    return java(home, read().filter(flag -> !flag.startsWith(ARCHIVE)));
  }

  private static List<String> java(Path home, Stream<String> flags) {
    List<String> command = new ArrayList<>();
    command.add(home.resolve("bin/java").toString());
    command.addAll(flags.toList());
    return command;
  }

  private static Stream<String> read() throws IOException {
    return Files.readAllLines(Path.of("src/main/jvm/holdfast.args")).stream()
        .filter(line -> line.startsWith("-"));
  }
}
