package dev.holdfast.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.holdfast.fixtures.Journey;
import dev.holdfast.fixtures.Scrape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The page, the dashboard and the alerts name only what there is, and the page names all of it. */
class ObserveJourneyTest extends Journey {
  private static final Path DOCS = Path.of("src/docs");
  private static final Path DASHBOARD = DOCS.resolve("observe/holdfast-dashboard.json");
  private static final Path ALERTS = DOCS.resolve("observe/holdfast-alerts.yaml");

  private static final Pattern NAME =
      Pattern.compile("\\b(?:holdfast|hikaricp|jvm|process|system)_[a-z0-9_]+\\b");
  private static final Pattern MATCHER = Pattern.compile("([a-z]+_[a-z0-9_]+)\\{([^}]*)}");
  private static final Pattern LABEL = Pattern.compile("([a-z_]+)(=~|!~|!=|=)\"([^\"]*)\"");
  private static final Pattern BY = Pattern.compile("by \\(([a-z_, ]+)\\)");

  /** Labels that Prometheus gives to everything it reads. */
  private static final Set<String> GIVEN = Set.of("job", "instance");

  private Scrape scrape = Scrape.nothing();

  /** A hold, a resume, a hold that fails. */
  @BeforeAll
  void play() {
    String call = talk();
    hold(call);
    resume(call);
    fault(
        "{\"on\":\"rest\",\"method\":\"POST\",\"path\":\"/Participants/CA\",\"do\":\"status\",\"status\":400}");
    hold(call);
    pass(20);
    scrape = Scrape.of(world().app().managementPort());
  }

  @Test
  void the_page_has_a_row_for_every_metric_of_ours_and_no_other() throws IOException {
    List<String> rows =
        Files.readAllLines(DOCS.resolve("observe.md")).stream()
            .filter(line -> line.startsWith("| `holdfast_"))
            .toList();
    assertThat(rows).as("should be\n%s", String.join("\n", table())).isEqualTo(table());
  }

  @Test
  void every_metric_of_ours_has_a_sentence_and_a_unit() {
    assertThat(ours()).hasSizeGreaterThan(30);
    assertThat(ours())
        .allSatisfy(
            family -> {
              String help = scrape.help().getOrDefault(family, "");
              assertThat(help).as(family).matches("[A-Z0-9].+ Unit: [a-z]+\\.");
              assertThat(help.endsWith(" seconds."))
                  .as(family)
                  .isEqualTo(family.endsWith("_seconds"));
            });
  }

  @Test
  void every_name_on_the_page_in_the_dashboard_and_in_the_alerts_is_read() throws IOException {
    for (Path file : List.of(DOCS.resolve("observe.md"), DASHBOARD, ALERTS)) {
      assertThat(known()).as("%s", file).containsAll(found(NAME, Files.readString(file)));
    }
  }

  @Test
  void every_label_of_a_query_is_there_and_has_that_value() throws IOException {
    List<String> queries = new ArrayList<>(alerts().values());
    queries.addAll(panels());
    assertThat(queries).hasSizeGreaterThan(25);
    queries.forEach(this::labels);
  }

  @Test
  void every_alert_is_explained_and_says_what_to_do() throws IOException {
    String page = Files.readString(DOCS.resolve("observe.md"));
    assertThat(alerts()).hasSizeGreaterThanOrEqualTo(11);
    alerts().keySet().forEach(name -> assertThat(page).contains("| `" + name + "` |"));
  }

  private List<String> table() {
    return ours().stream().map(this::row).toList();
  }

  private String row(String family) {
    String[] help = scrape.help().getOrDefault(family, "").split(" Unit: ", 2);
    Set<String> labels = new TreeSet<>(scrape.labels(family));
    labels.addAll(scrape.labels(family + "_count"));
    return "| `%s` | %s | %s | %s | %s |"
        .formatted(
            family,
            scrape.types().get(family),
            help[1].replace(".", ""),
            String.join(", ", labels),
            help[0]);
  }

  /** A maximum beside a histogram is a family of its own to Prometheus, and one thing to people. */
  private List<String> ours() {
    return scrape.types().keySet().stream()
        .filter(name -> name.startsWith("holdfast_") && !name.endsWith("_seconds_max"))
        .sorted()
        .toList();
  }

  private Set<String> known() {
    Set<String> known = new TreeSet<>(scrape.names());
    known.addAll(scrape.types().keySet());
    return known;
  }

  private void labels(String query) {
    Matcher selectors = MATCHER.matcher(query);
    while (selectors.find()) {
      String name = selectors.group(1);
      Matcher labels = LABEL.matcher(selectors.group(2));
      while (labels.find()) {
        String label = labels.group(1);
        if (!GIVEN.contains(label)) {
          assertThat(scrape.values(name, label))
              .as(query)
              .anyMatch(Pattern.compile(labels.group(3)).asMatchPredicate());
        }
      }
    }
    for (String all : found(BY, query)) {
      for (String label : all.split(",\\s*", -1)) {
        assertThat(GIVEN.contains(label) || hasLabel(query, label)).as(query).isTrue();
      }
    }
  }

  private boolean hasLabel(String query, String label) {
    return found(NAME, query).stream().anyMatch(name -> scrape.labels(name).contains(label));
  }

  private static Set<String> found(Pattern pattern, String text) {
    Set<String> found = new TreeSet<>();
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      found.add(matcher.groupCount() == 0 ? matcher.group() : matcher.group(1));
    }
    return found;
  }

  /** The queries of the dashboard. */
  private static List<String> panels() throws IOException {
    JsonNode dashboard = new ObjectMapper().readTree(Files.readString(DASHBOARD));
    return dashboard.findValuesAsText("expr");
  }

  /** The query of each alert. */
  private static Map<String, String> alerts() throws IOException {
    Object read = new Load(LoadSettings.builder().build()).loadFromString(Files.readString(ALERTS));
    Map<String, String> alerts = new TreeMap<>();
    list(read, "groups")
        .flatMap(group -> list(group, "rules"))
        .map(rule -> (Map<?, ?>) rule)
        .forEach(
            rule ->
                alerts.put(String.valueOf(rule.get("alert")), String.valueOf(rule.get("expr"))));
    return alerts;
  }

  private static Stream<?> list(Object node, String key) {
    return node instanceof Map<?, ?> map && map.get(key) instanceof List<?> all
        ? all.stream()
        : Stream.empty();
  }
}
