package dev.holdfast;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** What {@code deploy.md} hands to Kubernetes names only what there is. */
class DeployTest {
  private static final Pattern YAML = Pattern.compile("(?ms)^```yaml\\n(.*?)^```");
  private static final Pattern SECRET = Pattern.compile("--from-literal=([A-Z_]+)=");
  private static final Pattern ENVIRONMENT = Pattern.compile("\\{\\{env:([A-Z_]+)[:}]");

  private final String text = read(Path.of("src/docs/deploy.md"));
  private final List<Map<?, ?>> parts = parts(text);

  @Test
  void every_manifest_is_there_and_has_a_kind() {
    assertThat(parts)
        .extracting(part -> String.valueOf(part.get("kind")))
        .containsExactlyInAnyOrder("Kustomization", "Deployment", "Service", "PodDisruptionBudget");
  }

  @Test
  void every_variable_is_one_of_our_settings() {
    Set<String> known = found(ENVIRONMENT, read(Path.of("application.properties")));
    Set<String> used = found(SECRET, text);
    all(parts, "env")
        .flatMap(env -> ((Collection<?>) env).stream())
        .forEach(one -> used.add(String.valueOf(((Map<?, ?>) one).get("name"))));
    assertThat(used).hasSizeGreaterThan(7);
    assertThat(known).containsAll(used);
  }

  @Test
  void without_a_variable_the_record_is_in_a_file_whose_settings_are_whole() {
    assertThat(Settings.read(Path.of(""), Demo.settings(4010), false).databaseUrl())
        .startsWith("jdbc:h2:file:./data/holdfast;MODE=PostgreSQL;")
        .contains(";WRITE_DELAY=0;")
        .endsWith(";DB_CLOSE_ON_EXIT=FALSE");
  }

  @Test
  void every_probe_asks_a_path_that_is_published_and_the_port_that_is_served() {
    String published = read(Path.of("src/main/resources/openapi.yaml"));
    List<Map<?, ?>> probes =
        all(parts, "httpGet").<Map<?, ?>>map(probe -> (Map<?, ?>) probe).toList();
    assertThat(probes).hasSize(3).allMatch(probe -> "http".equals(probe.get("port")));
    assertThat(probes)
        .allSatisfy(probe -> assertThat(published).contains("\n  " + probe.get("path") + ":\n"));
    assertThat(all(parts, "containerPort")).containsExactly(8080, 8081);
    assertThat(all(parts, "targetPort")).containsExactly("http");
  }

  @Test
  void every_route_and_the_settings_are_handed_over() throws IOException {
    List<String> files = new ArrayList<>(List.of("application.properties"));
    try (Stream<Path> routes = Files.list(Path.of("routes"))) {
      routes.map(Path::toString).sorted().forEach(files::add);
    }
    assertThat(
            all(parts, "files")
                .flatMap(list -> ((Collection<?>) list).stream())
                .map(String::valueOf))
        .containsExactlyElementsOf(files);
  }

  @Test
  void a_pod_is_given_the_time_that_stopping_takes() {
    int grace = (Integer) all(parts, "terminationGracePeriodSeconds").findFirst().orElseThrow();
    // preStop, the notice, requests in flight, and what the routes may take after them
    assertThat(grace).isGreaterThanOrEqualTo(5 + 5 + 30 + 30);
  }

  /** Every value of a key, wherever it is. */
  private static Stream<Object> all(Object node, String key) {
    if (node instanceof Map<?, ?> map) {
      return map.entrySet().stream()
          .flatMap(
              one ->
                  key.equals(one.getKey())
                      ? Stream.of((Object) one.getValue())
                      : all(one.getValue(), key));
    }
    return node instanceof Collection<?> list
        ? list.stream().flatMap(one -> all(one, key))
        : Stream.empty();
  }

  private static Set<String> found(Pattern pattern, String text) {
    Set<String> found = new TreeSet<>();
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }

  private static List<Map<?, ?>> parts(String text) {
    List<Map<?, ?>> parts = new ArrayList<>();
    Matcher blocks = YAML.matcher(text);
    while (blocks.find()) {
      Load load = new Load(LoadSettings.builder().build());
      StreamSupport.stream(load.loadAllFromString(blocks.group(1)).spliterator(), false)
          .forEach(part -> parts.add((Map<?, ?>) part));
    }
    return parts;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new java.io.UncheckedIOException(unreadable);
    }
  }
}
