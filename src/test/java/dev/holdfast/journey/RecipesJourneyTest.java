package dev.holdfast.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.holdfast.fixtures.Http;
import dev.holdfast.fixtures.Recipe;
import dev.holdfast.fixtures.RecipeJourney;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every recipe of recipes.md about calls, followed to the letter, and what comes of it. */
class RecipesJourneyTest extends RecipeJourney {
  private static final String VIP = "+15550100777";
  private static final String GERMAN = "+4930123456";
  private static final String OTHER = "+15550109000";

  RecipesJourneyTest() {
    super(
        Map.of(
            "holdfast.key.crm", "the key of the CRM",
            "holdfast.key.demo.scopes", "read,hold,call,adopt"));
  }

  @Test
  void without_a_recipe_a_hold_is_as_it_was_asked_for() {
    String call = talk(DEMO);
    assertThat(hold(call, "{\"message\":\"One moment.\"}").status()).isEqualTo(200);
    assertThat(music(call)).endsWith("/music/calm.wav");
    assertThat(said(call)).contains("One moment.");
  }

  @Test
  void vip_customers_hear_other_music_and_all_others_what_they_always_did() {
    cook("VIP customers hear other music");
    String vip = dialled(VIP);
    String other = dialled(CUSTOMER);
    hold(vip);
    hold(other);
    assertThat(music(vip)).endsWith("/music/bright.wav");
    assertThat(music(other)).endsWith("/music/calm.wav");
    assertThat(leg(vip, "customer").at("/hold/music").textValue()).isEqualTo("bright");
  }

  @Test
  void callers_hear_their_language_unless_the_crm_has_chosen() {
    cook("Callers hear their language");
    String german = dialled(GERMAN);
    hold(german);
    assertThat(said(german)).contains("Bitte bleiben Sie am Apparat.");
    String chosen = dialled(GERMAN);
    hold(chosen, "{\"music\":\"bright\"}");
    assertThat(music(chosen)).endsWith("/music/bright.wav");
  }

  @Test
  void outside_office_hours_a_hold_says_so() {
    cook("Another message outside office hours");
    assertThat(saidAt(DayOfWeek.WEDNESDAY, LocalTime.of(8, 0, 1))).contains("Thank you");
    assertThat(saidAt(DayOfWeek.WEDNESDAY, LocalTime.of(7, 59))).contains("is closed, so");
    assertThat(saidAt(DayOfWeek.THURSDAY, LocalTime.of(18, 0, 1))).contains("is closed, so");
    assertThat(saidAt(DayOfWeek.SUNDAY, LocalTime.NOON)).contains("is closed, so");
  }

  @Test
  void a_hold_without_a_reason_is_refused_before_anything_happens() {
    Recipe recipe = cook("Require a reason");
    String call = talk(DEMO);
    Http.Answered no = hold(call, "{}");
    assertThat(no.status()).isEqualTo(422);
    assertThat(no.json()).isEqualTo(json(recipe));
    assertThat(state(call, "customer")).isEqualTo("talking");
    assertThat(timeline(call)).noneMatch(line -> line.contains("asked to be on hold"));
    assertThat(hold(call, "{\"dry_run\":true}").status()).isEqualTo(422);
    assertThat(hold(call).status()).isEqualTo(200);
  }

  @Test
  void on_one_line_nobody_is_put_on_hold() {
    cook("No holds on a line");
    String legs = talk(LEGS);
    assertThat(rule(hold(legs), 422)).isEqualTo("no-holds-here");
    assertTalking(legs);
    assertThat(hold(talk(DEMO)).status()).isEqualTo(200);
  }

  @Test
  void one_client_may_hold_and_no_other() {
    cook("One client only may hold");
    String call = talk(DEMO);
    assertThat(rule(hold(call), 403)).isEqualTo("crm-only");
    Map<String, String> crm = Map.of("Authorization", "Bearer the key of the CRM");
    assertThat(world().crm("POST", "/v1/calls/" + call + "/hold", "", crm).status()).isEqualTo(200);
  }

  @Test
  void a_line_is_moved_and_its_calls_stay_as_they_are() {
    String before = talk(LEGS);
    cook("Move a line from legs to a conference");
    String after = talk(LEGS);
    hold(before);
    hold(after);
    assertThat(hears(sid(before, "customer")).get("source").textValue()).isEqualTo("queue");
    assertThat(hears(after).get("source").textValue()).isEqualTo("hold");
    assertThat(world().call(after).get("path").textValue()).isEqualTo("conference");
  }

  @Test
  void longer_retries_outlast_what_the_usual_ones_do_not() {
    cook("Longer retries");
    String call = talk(DEMO);
    fault(
        "{\"on\":\"webhook\",\"path\":\"/twilio/wait\",\"do\":\"status\",\"status\":503,\"times\":4}");
    fault("{\"on\":\"rest\",\"path\":\"/Participants/\",\"do\":\"reset\",\"times\":4}");
    assertThat(hold(call).status()).isEqualTo(200);
    pass(10);
    assertThat(music(call)).endsWith("/music/calm.wav");
  }

  @Test
  void a_foreign_application_that_points_its_action_at_us_loses_nobody() {
    String heading = "Let a foreign voice application keep its calls";
    Recipe recipe = cook(heading, Map.of("holdfast.key.crm", "holdfast.key.demo"));
    String dial =
        recipe
            .blocks("xml")
            .findFirst()
            .orElseThrow()
            .replace("https://calls.example.com", world().publicUrl());
    String call = sandbox().calls(CUSTOMER, OTHER, "<Response>" + dial + "</Response>");
    pass(4);
    assertThat(hold(call, "{\"leg\":\"" + call + "\"}").status()).isEqualTo(200);
    assertThat(hears(call).get("source").textValue()).isEqualTo("queue");
    resume(call);
    assertTalking(call);
  }

  /** Who called the demo's line, and talks. */
  private String dialled(String customer) {
    String call = sandbox().dials(customer, DEMO);
    pass(5);
    return call;
  }

  /** What a customer hears who is put on hold at the next such moment in Berlin. */
  private String saidAt(DayOfWeek day, LocalTime time) {
    ZonedDateTime now = world().now().atZone(ZoneId.of("Europe/Berlin"));
    ZonedDateTime then = now.with(TemporalAdjusters.next(day)).with(time);
    world().pass(Duration.between(now, then));
    String call = talk(DEMO);
    hold(call);
    String said = said(call);
    sandbox().hangsUp(CUSTOMER, call);
    pass(60);
    return said;
  }

  private String music(String call) {
    pass(2);
    return hears(call).get("url").textValue();
  }

  /** What is said while the customer waits. */
  private String said(String call) {
    pass(240);
    return sandbox().call(call).get("heard").toString();
  }

  private static String rule(Http.Answered no, int status) {
    assertThat(no.status()).as(no.text()).isEqualTo(status);
    return no.json().get("policy").textValue();
  }

  private static JsonNode json(Recipe recipe) {
    String block = recipe.blocks("json").findFirst().orElseThrow();
    return new Http.Answered(0, block, java.net.http.HttpHeaders.of(Map.of(), (a, b) -> true))
        .json();
  }
}
