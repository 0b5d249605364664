package dev.holdfast.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.holdfast.fixtures.Http;
import org.junit.jupiter.api.Test;

/**
 * A door that is full turns away at its threshold; how many it takes is said by its route alone.
 */
class ThresholdJourneyTest extends EditJourney {
  private static final String ANSWER =
      "- setBody: {expression: {constant: {expression: \"hello\"}}}";

  private static String limited(String mode) {
    return "- throttle: {expression: {constant: {expression: \"{{acme.most}}\"}}, mode: "
        + mode
        + ", rejectExecution: true}\n        "
        + ANSWER;
  }

  private void door(String steps) {
    routes().save(HELLO, hello("hello").replace(ANSWER, steps));
    most(0);
  }

  private void most(int number) {
    String settings = routes().text("application.properties").replaceFirst("\nacme.most = .*", "");
    routes().save("application.properties", settings + "\nacme.most = " + number);
    settled();
  }

  @Test
  void who_is_one_too_many_does_not_come_to_the_route() {
    door(limited("ConcurrentRequests"));
    Http.Answered no = get("/hello");
    // its policy knows no answer to a throttle: the route itself would break
    assertThat(no.status()).as(no.text()).isEqualTo(429);
    assertThat(no.json().get("code").textValue()).isEqualTo("too-many-commands");
    assertThat(no.header("Retry-After")).isEqualTo("1");
  }

  @Test
  void an_edit_of_the_number_is_live_and_a_place_is_free_again_after_each_answer() {
    door(limited("ConcurrentRequests"));
    assertThat(get("/hello").status()).isEqualTo(429);
    most(1);
    for (int n = 0; n < 5; n++) {
      await().until(() -> get("/hello").status() == 200);
    }
  }

  @Test
  void a_throttle_of_another_kind_is_left_to_the_route() {
    door(limited("TotalRequests, timePeriodMillis: 600000")); // longer than any machine takes here
    most(5);
    for (int n = 0; n < 5; n++) {
      assertThat(get("/hello").text()).isEqualTo("hello");
    }
    assertThat(get("/hello").status()).isEqualTo(500);
  }
}
