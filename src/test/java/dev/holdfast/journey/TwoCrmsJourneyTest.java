package dev.holdfast.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.holdfast.fixtures.Http;
import dev.holdfast.fixtures.LegsJourney;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two CRMs want the opposite of the same call at the same time. */
class TwoCrmsJourneyTest extends LegsJourney {
  private static final int TIMES = 100;
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  TwoCrmsJourneyTest() {
    super(Map.of("holdfast.key.other", "other-key"));
  }

  @ParameterizedTest
  @ValueSource(strings = {DEMO, LEGS})
  void what_two_crms_want_at_once_happens_in_one_order_told_alike_to_both(String line) {
    String call = talk(line);
    for (int time = 0; time < TIMES; time++) {
      boolean held = time % 2 == 1;
      if (held) {
        one(call, "hold", "demo-key");
      }
      assertThat(seenBy("demo-key", call)).isEqualTo(held ? "on-hold" : "talking");

      List<Http.Answered> answers = both(call, time % 4 < 2);

      assertTold(call, answers);
      one(call, "resume", "other-key");
    }
  }

  private List<Http.Answered> both(String call, boolean holdFirst) {
    List<CompletableFuture<Http.Answered>> asked =
        Stream.of(send(call, "hold", holdFirst ? "demo-key" : "other-key"))
            .flatMap(
                hold -> Stream.of(hold, send(call, "resume", holdFirst ? "other-key" : "demo-key")))
            .toList();
    world().answered(PATIENCE, asked);
    return asked.stream().map(CompletableFuture::join).toList();
  }

  /** What was done last is what is so; what was not done is said to be so. */
  private void assertTold(String call, List<Http.Answered> answers) {
    assertThat(answers).extracting(Http.Answered::status).isSubsetOf(200, 202, 409);
    answers.stream()
        .filter(one -> one.status() == 409)
        .forEach(
            one -> {
              assertThat(one.json().get("code").textValue()).isEqualTo("in-transition");
              assertThat(one.header("Retry-After")).isNotEmpty();
            });
    pass(10);
    JsonNode now = world().call(call);
    assertThat(seenBy("other-key", call)).isEqualTo(now.get("state").textValue());
    List<JsonNode> shown =
        answers.stream().filter(one -> one.status() == 200).map(Http.Answered::json).toList();
    assertThat(shown).isNotEmpty();
    if (shown.size() == answers.size()) {
      JsonNode last =
          shown.stream().max(Comparator.comparing(one -> one.get("version").longValue())).get();
      assertThat(last.get("state")).as("%s, %s", shown, timeline(call)).isEqualTo(now.get("state"));
    }
    assertHeard(call, now.get("state").textValue().equals("on-hold"));
  }

  private void assertHeard(String call, boolean held) {
    int with = hears(sid(call, "customer")).get("with").size();
    assertThat(with).as("%s", timeline(call)).isEqualTo(held ? 0 : 1);
  }

  private void one(String call, String command, String key) {
    CompletableFuture<Http.Answered> asked = send(call, command, key);
    world().answered(PATIENCE, List.of(asked));
    assertThat(asked.join().status()).as(asked.join().text()).isEqualTo(200);
    pass(5);
  }

  private CompletableFuture<Http.Answered> send(String call, String command, String key) {
    String path = "/v1/calls/" + call + "/" + command;
    Map<String, String> headers = Map.of("Authorization", "Bearer " + key);
    return CompletableFuture.supplyAsync(
        () -> world().http().send("POST", path, new byte[0], headers));
  }

  private String seenBy(String key, String call) {
    return world()
        .http()
        .send("GET", "/v1/calls/" + call, new byte[0], Map.of("Authorization", "Bearer " + key))
        .json()
        .get("state")
        .textValue();
  }
}
