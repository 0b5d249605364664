package dev.holdfast.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.holdfast.fixtures.Crm;
import dev.holdfast.fixtures.Http;
import dev.holdfast.fixtures.Recipe;
import dev.holdfast.fixtures.RecipeJourney;
import java.io.IOException;
import java.net.http.HttpHeaders;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The recipe for a second system, which is told of every hold and is in nobody's way. */
class SecondSystemRecipeTest extends RecipeJourney {
  private static final String RECIPE = "Tell a second system of every hold";
  private static final String THEIRS = "https://wallboard.example.com/holds";
  private static final List<String> HELD_AND_BACK =
      List.of("call.started", "leg.holding", "leg.held", "leg.resumed");

  private static final Crm FIRST = new Crm();
  private static final Crm SECOND = new Crm();

  @TempDir Path folder = Path.of("");

  SecondSystemRecipeTest() {
    super(
        Map.of(
            "holdfast.events.url", FIRST.url(), "holdfast.events.secret", "a secret of the CRM's"));
  }

  @AfterEach
  void recover() {
    FIRST.recovers();
    SECOND.recovers();
  }

  @AfterAll
  void go_home() {
    FIRST.close();
    SECOND.close();
  }

  @Test
  void a_second_system_is_told_of_each_hold_once_by_http() {
    cook(RECIPE, Map.of(THEIRS, SECOND.url()));
    String one = held();
    String other = held();
    await().until(() -> !SECOND.types(other).isEmpty());
    assertThat(SECOND.types(one)).containsExactly("leg.held");
    assertThat(SECOND.types(other)).containsExactly("leg.held");
    assertThat(SECOND.taken(one))
        .singleElement()
        .satisfies(
            post -> {
              assertThat(post.contentType()).isEqualTo("application/cloudevents+json");
              assertThat(post.body()).isEqualTo(FIRST.taken(one).get(2).body());
              assertThat(post.signature()).isEmpty();
            });
  }

  @Test
  void what_the_first_has_not_taken_the_second_is_not_told_and_a_repeat_is_told_once() {
    cook(RECIPE, Map.of(THEIRS, SECOND.url()));
    String call = talk(DEMO);
    FIRST.answers(503, Map.of());
    hold(call);
    pass(30);
    assertThat(SECOND.types(call)).isEmpty();
    FIRST.recovers();
    pass(60);
    await().until(() -> !SECOND.types(call).isEmpty());
    assertThat(SECOND.types(call)).containsExactly("leg.held");
  }

  @Test
  void a_second_system_that_refuses_neither_delays_nor_doubles_the_first() {
    cook(RECIPE, Map.of(THEIRS, SECOND.url()));
    SECOND.answers(500, Map.of());
    String refused = held();
    assertThat(FIRST.types(refused)).isEqualTo(HELD_AND_BACK);
    await().until(() -> refused(refused));
    SECOND.recovers();
    String last = held();
    await().until(() -> !SECOND.types(last).isEmpty());
    assertThat(SECOND.types(refused)).isEmpty();
    assertThat(FIRST.types(refused)).isEqualTo(HELD_AND_BACK);
  }

  @Test
  void while_a_second_system_hangs_the_first_is_told_all_the_same() {
    cook(RECIPE, Map.of(THEIRS, SECOND.url()));
    String one = talk(DEMO);
    String other = talk(DEMO);
    SECOND.hangs();
    holdAtOnce(one);
    await().until(() -> SECOND.hanging() > 0);
    holdAtOnce(other);
    await().until(() -> FIRST.types(other).contains("leg.held"));
    assertThat(SECOND.hanging()).as("still at the first of the two").isEqualTo(1);
    SECOND.recovers();
    await().until(() -> !SECOND.types(other).isEmpty());
    assertThat(SECOND.types(one)).containsExactly("leg.held");
    assertThat(FIRST.types(one)).containsExactly("call.started", "leg.holding", "leg.held");
  }

  @Test
  void what_is_due_after_the_edit_is_told_as_the_edit_says() {
    String call = talk(DEMO);
    FIRST.hangs();
    CompletableFuture<Void> held = CompletableFuture.runAsync(() -> holdAtOnce(call));
    await().until(() -> FIRST.hanging() == 1);
    cook(RECIPE, Map.of(THEIRS, SECOND.url()));
    FIRST.recovers();
    held.join();
    await().until(() -> FIRST.types(call).contains("leg.holding"));
    world().app().due();
    await().until(() -> !SECOND.types(call).isEmpty());
    assertThat(FIRST.types(call)).containsExactly("call.started", "leg.holding", "leg.held");
  }

  @Test
  void a_file_gets_a_line_for_each_hold() throws IOException {
    String file =
        Recipe.called(RECIPE)
            .blocks("properties")
            .flatMap(String::lines)
            .filter(line -> line.contains("file:"))
            .findFirst()
            .orElseThrow();
    cook(RECIPE, Map.of("second.endpoint = " + THEIRS, file.replace("data/holds", "" + folder)));
    String one = held();
    String other = held();
    Path holds = folder.resolve("holds.jsonl");
    await().until(() -> Files.exists(holds) && Files.readString(holds).contains(other));
    List<String> lines = Files.readAllLines(holds);
    assertThat(lines).hasSize(2);
    assertThat(subject(lines.get(0))).isEqualTo(one);
    assertThat(subject(lines.get(1))).isEqualTo(other);
  }

  /** A call whose customer was on hold. */
  private String held() {
    String call = talk(DEMO);
    assertThat(hold(call).status()).isEqualTo(200);
    resume(call);
    pass(2);
    return call;
  }

  /** Whether the second system was told of a call and has refused it. */
  private static boolean refused(String call) {
    return SECOND.posts().stream()
        .anyMatch(post -> post.status() == 500 && post.body().contains(call));
  }

  /** Does not wait until everything has come to rest. */
  private void holdAtOnce(String call) {
    Map<String, String> key = Map.of("Authorization", "Bearer demo-key");
    String path = "/v1/calls/" + call + "/hold";
    assertThat(world().http().send("POST", path, new byte[0], key).status()).isEqualTo(200);
    world().app().due();
  }

  private static String subject(String event) {
    return new Http.Answered(0, event, HttpHeaders.of(Map.of(), (a, b) -> true))
        .json()
        .get("subject")
        .textValue();
  }
}
