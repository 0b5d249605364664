package dev.holdfast.bench;

import dev.holdfast.fixtures.Postgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;

/** What is started beside each other: the packaged application and the bare one, each a jar. */
final class StartKit {
  /** What the bare application runs on; nothing else of the class path is handed to it. */
  private static final List<String> BARE =
      List.of(
          "camel-main-",
          "camel-api-",
          "camel-base-",
          "camel-core-",
          "camel-management-api-",
          "camel-support-",
          "camel-util-",
          "camel-xml-jaxp-util-",
          "camel-platform-http-",
          "camel-http-base-",
          "camel-attachments-",
          "camel-vertx-common-",
          "camel-yaml-dsl-",
          "camel-dsl-support-",
          "vertx-",
          "netty-",
          "jackson-core-",
          "jakarta.activation-api-",
          "jakarta.xml.bind-api-",
          "snakeyaml-engine-",
          "logback-",
          "slf4j-api-");

  private static final String LINE =
      """

      holdfast.line.bench.number = %s
      holdfast.line.bench.path = conference
      holdfast.line.bench.agent = client:desk
      holdfast.line.bench.another =
      holdfast.line.bench.music = default
      holdfast.line.bench.hold-limit = PT2H
      holdfast.line.bench.at-limit = resume
      holdfast.line.bench.agent-leaves = recall
      holdfast.line.bench.nobody-answers = apologise
      holdfast.line.bench.ring-for = PT2H
      """;

  private final Path folder;
  private final int twilio;

  /** Works below a folder; Twilio is whoever listens at that port. */
  StartKit(Path folder, int twilio) {
    this.folder = folder;
    this.twilio = twilio;
  }

  /** The application on an H2 file of its own, empty or left by another start. */
  StartRun.Command ours(List<String> java, String home) throws IOException {
    return ours(java, home, Map.of());
  }

  /** The same on an empty database of PostgreSQL's. */
  StartRun.Command onPostgres(List<String> java, String home) throws IOException {
    return ours(
        java,
        home,
        Map.of("HOLDFAST_DATABASE_URL", Postgres.database(), "HOLDFAST_DATABASE_USER", "postgres"));
  }

  private StartRun.Command ours(List<String> java, String home, Map<String, String> database)
      throws IOException {
    Path here = folder.resolve(home);
    Files.createDirectories(here.resolve("routes"));
    try (Stream<Path> routes = Files.list(Path.of("routes"))) {
      for (Path route : routes.toList()) {
        copy(route, here.resolve(route.toString()));
      }
    }
    String settings = Files.readString(Path.of("application.properties"));
    String api = "holdfast.twilio.api = ";
    Files.writeString(
        here.resolve("application.properties"),
        settings.replace(api + "https://api.twilio.com", api + "http://127.0.0.1:" + twilio)
            + LINE.formatted(StartRun.NUMBER));
    List<String> command = new ArrayList<>(java);
    command.addAll(
        List.of("-jar", Path.of("target", "holdfast.jar").toAbsolutePath().toString(), "run"));
    Map<String, String> environment = new HashMap<>(database);
    environment.put("HOLDFAST_PUBLIC_URL", StartRun.PUBLIC_URL);
    environment.put("TWILIO_ACCOUNT_SID", StartRun.ACCOUNT);
    environment.put("TWILIO_AUTH_TOKEN", StartRun.TOKEN);
    environment.put("HOLDFAST_KEY_CRM", "k".repeat(40));
    return new StartRun.Command(here, command, environment);
  }

  /** The bare application, packed as ours is: a jar that names those beside it. */
  StartRun.Command bare(List<String> java) throws IOException {
    Path here = folder.resolve("bare");
    Path jar = here.resolve("bare.jar");
    if (!Files.exists(jar)) {
      Path lib = Files.createDirectories(here.resolve("lib"));
      List<String> names = new ArrayList<>();
      for (String element : System.getProperty("java.class.path").split(":", -1)) {
        String name = String.valueOf(Path.of(element).getFileName());
        if (name.endsWith(".jar") && BARE.stream().anyMatch(name::startsWith)) {
          copy(Path.of(element), lib.resolve(name));
          names.add("lib/" + name);
        }
      }
      pack(jar, String.join(" ", names));
      copy(Path.of("src/test/resources/bench/bare.camel.yaml"), here.resolve("bare.camel.yaml"));
    }
    List<String> command = new ArrayList<>(java);
    command.addAll(List.of("-jar", "bare.jar", "bare.camel.yaml", StartRun.PORT));
    return new StartRun.Command(here, command, Map.of());
  }

  /** Its one class, and how it logs: as we do. */
  private static void pack(Path jar, String classPath) throws IOException {
    Manifest manifest = new Manifest();
    Attributes main = manifest.getMainAttributes();
    main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    main.put(Attributes.Name.MAIN_CLASS, BareCamel.class.getName());
    main.put(Attributes.Name.CLASS_PATH, classPath);
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
      for (String name :
          List.of(
              BareCamel.class.getName().replace('.', '/') + ".class",
              "logback.xml",
              "log-text.xml")) {
        out.putNextEntry(new JarEntry(name));
        try (var in = StartKit.class.getResourceAsStream("/" + name)) {
          if (in == null) {
            throw new IllegalStateException(name + " is not there");
          }
          in.transferTo(out);
        }
      }
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
  }
}
