package dev.holdfast.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.fixtures.Collector;
import dev.holdfast.fixtures.Collector.Span;
import dev.holdfast.fixtures.LegsJourney;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** One story from the CRM's request to the webhook that shows the hold. */
@Timeout(60)
class TraceJourneyTest extends LegsJourney {
  private static final Collector COLLECTOR = new Collector();
  private static int stories;

  private String story = "";

  @BeforeEach
  void newStory() {
    story = "%032x".formatted(0xabc000 + ++stories);
  }

  TraceJourneyTest() {
    super(Map.of("holdfast.traces.endpoint", COLLECTOR.url()));
  }

  @AfterAll
  static void stopCollecting() {
    COLLECTOR.close();
  }

  @Test
  void a_hold_in_a_room_is_one_story_from_the_crm_to_the_webhook_that_shows_it() {
    String call = talk(DEMO);
    pass(1);
    held(call);
    String leg = sid(call, "customer");
    shows("POST /twilio/events/conference", leg);
    Span door = only(one -> one.name().equals("POST /v1/calls/{call}/hold"));
    assertThat(door.parent()).isEqualTo("00000000000000aa");
    assertThat(door.tag("holdfast.call")).isEqualTo(call);
    assertThat(door.tag("http.response.status_code")).isEqualTo("202");
    Span request = only(one -> one.kind() == 3);
    assertThat(request.tag("http.request.method")).isEqualTo("POST");
    assertThat(request.tag("url.template"))
        .isEqualTo("/2010-04-01/Accounts/{AC}/Conferences/{CF}/Participants/{CA}.json");
    assertThat(request.tag("holdfast.call")).isEqualTo(call);
    assertThat(request.tag("holdfast.leg")).isEqualTo(leg);
    assertThat(request.tag("holdfast.turn")).isNotEmpty();
    assertThat(request.tag("http.response.status_code")).isEqualTo("200");
    assertThat(whole()).isNotEmpty();
  }

  @Test
  void a_hold_on_legs_is_one_story_from_the_crm_to_the_music() {
    String call = talk(LEGS);
    pass(1);
    held(call);
    pass(3);
    String leg = sid(call, "customer");
    assertThat(shows("POST /twilio/wait", leg).tag("holdfast.route")).isEqualTo("wait");
    shows("POST /twilio/next", leg);
    List<Span> told = whole();
    assertThat(told.stream().filter(this::ofStory).filter(one -> one.kind() == 3))
        .extracting(one -> one.tag("url.template"))
        .containsOnly("/2010-04-01/Accounts/{AC}/Calls/{CA}.json");
  }

  @Test
  void a_nudge_that_the_clock_repeats_is_still_of_the_story_that_asked() {
    String call = talk(DEMO);
    pass(1);
    fault("{\"on\":\"rest\",\"method\":\"POST\",\"path\":\"Participants\",\"do\":\"reset\"}");
    held(call);
    heal();
    pass(10);
    shows("POST /twilio/events/conference", sid(call, "customer"));
    assertThat(whole().stream().filter(this::ofStory).filter(one -> one.kind() == 3))
        .anyMatch(Span::failed)
        .anyMatch(one -> !one.failed());
  }

  @Test
  void music_that_goes_on_for_long_is_tied_to_the_story_and_no_part_of_it() {
    String call = talk(LEGS);
    pass(1);
    held(call);
    pass(180);
    List<Span> told =
        COLLECTOR.until(
            one -> one.name().equals("POST /twilio/wait") && one.links().contains(story));
    assertThat(told).anyMatch(one -> one.name().equals("POST /twilio/wait") && ofStory(one));
  }

  @Test
  void what_twilio_or_nobody_asks_is_a_story_of_its_own_and_a_clock_with_nothing_to_do_is_none() {
    String call = talk(DEMO);
    pass(1);
    world().app().due();
    List<Span> told =
        COLLECTOR.until(one -> one.name().equals("POST /twilio/voice") && about(one, call));
    assertThat(told).noneMatch(one -> one.name().equals("due"));
  }

  @Test
  void nothing_of_a_person_and_nothing_secret_is_told() {
    String call = talk(LEGS);
    pass(1);
    held(call);
    world().crm("POST", "/v1/calls", "{\"line\":\"demo\",\"to\":\"+15550100777\"}");
    pass(Duration.ofSeconds(20));
    COLLECTOR.until(one -> one.name().equals("POST /v1/calls"));
    assertThat(COLLECTOR.everything())
        .contains("holdfast.call")
        .doesNotContain("5550100", "demo-key", "sandbox-token", "checking stock", "ann");
  }

  private void pass(Duration by) {
    world().pass(by);
  }

  private void held(String call) {
    Map<String, String> headers =
        Map.of(
            "Authorization",
            "Bearer demo-key",
            "Content-Type",
            "application/json",
            "Prefer",
            "respond-async",
            "traceparent",
            "00-" + story + "-00000000000000aa-01");
    world().crm("POST", "/v1/calls/" + call + "/hold", "{\"reason\":\"checking stock\"}", headers);
  }

  /** The webhook for this leg that is told within the story. */
  private Span shows(String name, String leg) {
    Predicate<Span> it =
        one -> one.name().equals(name) && ofStory(one) && one.tag("holdfast.leg").equals(leg);
    return COLLECTOR.until(it).stream().filter(it).findFirst().orElseThrow();
  }

  private boolean ofStory(Span span) {
    return span.trace().equals(story);
  }

  private static boolean about(Span span, String call) {
    return span.tag("holdfast.call").equals(call);
  }

  private Span only(Predicate<Span> which) {
    List<Span> found =
        COLLECTOR.until(one -> ofStory(one) && which.test(one)).stream()
            .filter(this::ofStory)
            .filter(which)
            .toList();
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  /** What is told once every part of the story is there under which another one is. */
  private List<Span> whole() {
    return COLLECTOR.untilAll(
        told -> {
          Set<String> ids = new HashSet<>(Set.of("00000000000000aa"));
          told.forEach(one -> ids.add(one.id()));
          return told.stream().filter(this::ofStory).allMatch(one -> ids.contains(one.parent()));
        });
  }
}
