package dev.holdfast.bench;

import dev.holdfast.App;
import dev.holdfast.Settings;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;

/** A process of its own that is measured, or that another is measured against. */
final class Started implements AutoCloseable {
  private static final String LISTENS = "listens at ";

  /** Besides those that ship. */
  private static final List<String> MORE = List.of("-Xmx512m", "-Dholdfast.log=WARN");

  private final Process process;
  private final int port;

  private Started(Class<?> main, List<String> arguments) {
    try {
      List<String> command = Flags.plain(Flags.HERE);
      command.addAll(MORE);
      String more = System.getProperty("bench.flags", "");
      if (!more.isEmpty()) {
        command.addAll(List.of(more.split(" ")));
      }
      command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
      command.addAll(arguments);
      process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
      port = listens(process.inputReader(StandardCharsets.UTF_8));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Holdfast with the settings and routes of this folder, and these besides. */
  static Started holdfast(Map<String, String> settings) {
    return new Started(
        Started.class,
        settings.entrySet().stream().map(one -> one.getKey() + "=" + one.getValue()).toList());
  }

  /** Another program, which tells where it listens. */
  static Started other(Class<?> main, String... arguments) {
    return new Started(main, List.of(arguments));
  }

  /** What a program says once it listens. */
  static void listening(int port) {
    System.out.println(LISTENS + port);
  }

  int port() {
    return port;
  }

  ProcessHandle handle() {
    return process.toHandle();
  }

  /** Holdfast; the arguments are settings, {@code key=value}. */
  public static void main(String[] arguments) {
    Properties settings = new Properties();
    for (String setting : arguments) {
      int at = setting.indexOf('=');
      settings.setProperty(setting.substring(0, at), setting.substring(at + 1));
    }
    App app =
        new App(
            Settings.read(Path.of(""), settings, false),
            InstantSource.system(),
            () -> UUID.randomUUID().toString().replace("-", ""));
    listening(app.port());
  }

  @Override
  public void close() {
    // not the process itself, which would close what is being read
    handle().destroy();
    try {
      process.waitFor();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private static int listens(BufferedReader lines) throws IOException {
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.startsWith(LISTENS)) {
        Thread rest = new Thread(() -> lines.lines().forEach(System.err::println), "output");
        rest.setDaemon(true);
        rest.start();
        return Integer.parseInt(line.substring(LISTENS.length()));
      }
      System.err.println(line);
    }
    throw new IllegalStateException("it has ended without listening");
  }
}
