package dev.holdfast.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.holdfast.fixtures.Http;
import dev.holdfast.fixtures.Journey;
import dev.holdfast.fixtures.RawHttp;
import dev.holdfast.web.Contract;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Random requests at every door: whatever comes, it is answered in the form that is published,
 * nothing breaks, and nothing is left behind. {@code -Dfuzz.requests=100000} fires more of them,
 * {@code -Dfuzz.seed=} others.
 */
@Timeout(3_600)
class FuzzTest extends Journey {
  private static final int REQUESTS = Integer.getInteger("fuzz.requests", 3_000);
  private static final long SEED = Long.getLong("fuzz.seed", 1L);
  private static final int ROUND = 500;
  private static final int TOLD = 10_000;
  private static final int WARM = 1_000;
  private static final Set<String> FAILED = Set.of("twilio-refused", "not-shown");
  private static final List<String> POOLS =
      List.of("vert.x-worker-thread", "vert.x-internal-blocking", "HttpClient", "Camel (", "wire");
  private static final ObjectMapper JSON = new ObjectMapper();

  private final List<AssertionError> wrong = new ArrayList<>();
  private final Contract contract = new Contract();
  private final Map<Integer, Integer> statuses = new TreeMap<>();

  @Test
  void whatever_comes_is_answered_as_published_and_leaves_nothing_behind() throws IOException {
    Shots shots = new Shots(SEED, known(), world().publicUrl());
    long nanos = System.nanoTime();
    Left before = new Left(List.of(), 0);
    try (RawHttp http = new RawHttp(world().app().port())) {
      for (int number = 0; number < REQUESTS; number++) {
        byte[] shot = shots.next();
        check(number, shot, answered(http, number, shot));
        if (number % ROUND == 0) {
          world().rest();
        }
        if (number % TOLD == TOLD - 1) {
          System.out.printf("fuzz: %d requests, %s, %s%n", number + 1, statuses, left());
        }
        before = number == WARM ? left() : before;
      }
    }
    world().rest();
    Left after = left();
    System.out.printf(
        "fuzz: %d requests, seed %d, %.1f s, answers %s; after %d requests and at the end: %s, %s%n",
        REQUESTS, SEED, (System.nanoTime() - nanos) / 1e9, statuses, WARM, before, after);
    assertThat(wrong).isEmpty();
    assertThat(world().app().waiting()).isZero();
    assertThat(after.threads()).hasSizeLessThanOrEqualTo(before.threads().size() + 5);
    assertThat(after.heapMb()).isLessThan(before.heapMb() + 64);
    everybodyIsServed();
  }

  private List<String> known() {
    List<String> sids = new ArrayList<>(List.of(talk(), talk("+15550100200")));
    sids.add(sid(sids.get(0), "agent-1"));
    sids.add(sid(sids.get(1), "agent-1"));
    sids.add("CA" + "e".repeat(32));
    sids.add("CA1");
    sids.add("x");
    return sids;
  }

  private static RawHttp.Answer answered(RawHttp http, int number, byte[] shot) throws IOException {
    try {
      return http.send(shot);
    } catch (SocketTimeoutException never) {
      throw new AssertionError("no answer to request " + number + ": " + shown(shot), never);
    }
  }

  /** What is wrong is gathered: one run tells all of it, up to a point. */
  private void check(int number, byte[] shot, RawHttp.Answer answer) {
    try {
      judge(number, shot, answer);
    } catch (AssertionError one) {
      wrong.add(one);
      assertThat(wrong).as("too much is wrong").hasSizeLessThan(20);
    }
  }

  private void judge(int number, byte[] shot, RawHttp.Answer answer) {
    String what = "request %d of seed %d: %s".formatted(number, SEED, shown(shot));
    statuses.merge(answer.status(), 1, Integer::sum);
    assertThat(answer.body()).as(what).doesNotContain("Exception", "java.", "org.h2", "select ");
    if (answer.status() < 400) {
      return;
    }
    boolean twilio = what.contains("/twilio/") && answer.status() < 500;
    if (twilio && !answer.headers().getOrDefault("content-type", "").contains("json")) {
      return;
    }
    if (shot[0] != 'H') {
      JsonNode problem = problem(what, answer);
      boolean failed = FAILED.contains(problem.path("code").asText());
      boolean mayBe = answer.status() < 500 || answer.status() == 503 || failed;
      assertThat(mayBe).as("%s: %s", what, answer).isTrue();
    }
  }

  private JsonNode problem(String what, RawHttp.Answer answer) {
    assertThat(answer.headers().get("content-type"))
        .as("%s: %s", what, answer)
        .isEqualTo("application/problem+json");
    assertThat(contract.errors("Problem", answer.body())).as("%s: %s", what, answer).isEmpty();
    try {
      return JSON.readTree(answer.body());
    } catch (JsonProcessingException broken) {
      throw new AssertionError(what, broken);
    }
  }

  /**
   * More than there are connections to the record: were one lost with each round, these would hang.
   */
  private void everybodyIsServed() {
    Map<String, String> key = Map.of("Authorization", "Bearer demo-key");
    List<CompletableFuture<Http.Answered>> all =
        IntStream.range(0, 32)
            .mapToObj(
                one ->
                    CompletableFuture.supplyAsync(
                        () ->
                            world()
                                .http()
                                .send("GET", "/v1/calls?state=talking", new byte[0], key)))
            .toList();
    assertThat(all)
        .allSatisfy(
            one ->
                assertThat(one.orTimeout(20, java.util.concurrent.TimeUnit.SECONDS).join().status())
                    .isEqualTo(200));
    pass((int) Duration.ofSeconds(1).toSeconds());
  }

  /**
   * Threads that are nobody's pool: a pool makes its own one by one, up to a number that is set.
   */
  private static Left left() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    List<String> threads =
        Thread.getAllStackTraces().keySet().stream()
            .map(Thread::getName)
            .filter(name -> POOLS.stream().noneMatch(name::contains))
            .sorted()
            .toList();
    return new Left(threads, (runtime.totalMemory() - runtime.freeMemory()) >> 20);
  }

  private static String shown(byte[] shot) {
    String text = new String(shot, StandardCharsets.ISO_8859_1);
    return text.length() <= 1_500 ? text : text.substring(0, 1_500) + "...";
  }

  private record Left(List<String> threads, long heapMb) {
    @Override
    public String toString() {
      return threads.size() + " threads, " + heapMb + " MB";
    }
  }
}
