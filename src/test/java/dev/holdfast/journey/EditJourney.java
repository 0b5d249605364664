package dev.holdfast.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.holdfast.fixtures.Http;
import dev.holdfast.fixtures.RouteFolder;
import dev.holdfast.fixtures.World;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Routes of its own for each scenario, and the phrases in which an edit is told. */
@Timeout(90)
abstract class EditJourney {
  protected static final String HELLO = "hello.camel.yaml";

  @TempDir private Path root = Path.of("");
  private RouteFolder folder;
  private World world;

  @BeforeEach
  void start() {
    folder = new RouteFolder(root);
    before(folder);
    world = new World(root, Map.of());
  }

  @AfterEach
  void stop() {
    world.close();
  }

  /** What is edited before the start. */
  protected void before(RouteFolder routes) {}

  protected World world() {
    return world;
  }

  protected RouteFolder routes() {
    return folder;
  }

  /** What is there now has settled. */
  protected void settled() {
    Awaitility.await().until(() -> world.app().look());
  }

  /** A good edit is saved, and serves. */
  protected void good(int edit) {
    routes().save(HELLO, hello("edit " + edit));
    int before = generation();
    Awaitility.await()
        .atMost(Duration.ofMinutes(2))
        .pollInterval(Duration.ofMillis(10))
        .until(
            () -> {
              settled();
              return generation() > before;
            });
    assertThat(get("/hello").text()).isEqualTo("edit " + edit);
  }

  /** A door of our own that answers so. */
  protected static String hello(String answer) {
    return hello("hello", answer);
  }

  protected static String hello(String id, String answer) {
    return """
        - route:
            id: %s
            description: Says something.
            routeConfigurationId: step
            from:
              uri: platform-http:/%s
              steps:
                - setBody: {expression: {constant: {expression: "%s"}}}
        """
        .formatted(id, id, answer);
  }

  protected Http.Answered get(String path) {
    return world.http().send("GET", path, new byte[0], Map.of("Authorization", "Bearer demo-key"));
  }

  protected JsonNode standing() {
    return get("/v1/routes").json();
  }

  protected int generation() {
    return standing().get("generation").intValue();
  }

  /** The last edit is refused, for one reason; nothing else has changed. */
  protected void refused(String file, int line, String message) {
    JsonNode standing = standing();
    assertThat(standing.get("state").textValue()).as(standing.toString()).isEqualTo("degraded");
    JsonNode fault = standing.at("/refused/faults/0");
    assertThat(fault.get("file").textValue())
        .as(standing.at("/refused").toString())
        .isEqualTo(file);
    assertThat(fault.get("line").intValue()).as(fault.toString()).isEqualTo(line);
    assertThat(fault.get("message").textValue()).contains(message);
    assertThat(get("/health/ready").status()).isEqualTo(200);
    assertThat(get("/health/ready").json().get("routes").textValue()).isEqualTo("degraded");
    assertThat(get("/v1/calls").status()).isEqualTo(200);
  }

  /** All is well, and this generation serves. */
  protected void serves(int number) {
    JsonNode standing = standing();
    assertThat(standing.get("state").textValue())
        .as(standing.path("refused").toString())
        .isEqualTo("good");
    assertThat(standing.get("generation").intValue()).isEqualTo(number);
    assertThat(get("/health/ready").json().has("routes")).isFalse();
  }

  protected List<String> files() {
    List<String> names = new ArrayList<>();
    standing().get("files").forEach(name -> names.add(name.textValue()));
    return names;
  }
}
