package dev.holdfast.setup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.twilio.Account;
import dev.holdfast.twilio.Owner;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is to be said of an account and of a clock. */
class AccountCheckTest {
  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

  @Test
  void an_active_account_is_fine() {
    Finding finding =
        told(new Owner("active", "Full", Owner.Token.PRIMARY), "https://api.twilio.com");
    assertThat(finding.verdict()).isEqualTo(Verdict.OK);
    assertThat(finding.says()).endsWith("is active at https://api.twilio.com");
  }

  @Test
  void in_a_region_of_its_own_calls_have_to_be_routed_there() {
    Owner owner = new Owner("active", "Full", Owner.Token.NOT_SHOWN);
    assertThat(told(owner, "https://api.dublin.ie1.twilio.com").says())
        .contains("api.dublin.ie1.twilio.com; in that region alone");
  }

  @Test
  void a_suspended_account_is_wrong() {
    assertThat(told(new Owner("suspended", "Full", Owner.Token.PRIMARY), "https://x").says())
        .contains("is suspended");
  }

  @Test
  void the_secondary_token_signs_nothing() {
    Finding finding = told(new Owner("active", "Full", Owner.Token.ANOTHER), "https://x");
    assertThat(finding.verdict()).isEqualTo(Verdict.WRONG);
    assertThat(finding.remedy()).contains("holdfast.twilio.auth-token-other");
  }

  @Test
  void a_trial_is_not_for_customers() {
    assertThat(told(new Owner("active", "Trial", Owner.Token.PRIMARY), "https://x").verdict())
        .isEqualTo(Verdict.DIFFERS);
  }

  @Test
  void clocks_agree_when_the_answer_lies_between_question_and_answer() {
    assertThat(clock(NOON.plusSeconds(1)).verdict()).isEqualTo(Verdict.OK);
    assertThat(clock(NOON.minusSeconds(6)).verdict()).isEqualTo(Verdict.OK);
    assertThat(clock(NOON.plusSeconds(7)).verdict()).isEqualTo(Verdict.OK);
  }

  @Test
  void a_clock_that_is_off_is_told_by_how_much() {
    assertThat(clock(NOON.minusSeconds(91)).says())
        .isEqualTo("ours is 1 min 30 s ahead of Twilio's");
    assertThat(clock(NOON.plusSeconds(12)).says()).isEqualTo("ours is 10.0 s behind Twilio's");
  }

  @Test
  void without_a_date_it_cannot_be_told() {
    assertThat(AccountCheck.clock(Optional.empty(), NOON, NOON).verdict())
        .isEqualTo(Verdict.CANNOT_TELL);
  }

  private static Finding clock(Instant said) {
    return AccountCheck.clock(Optional.of(said), NOON, NOON.plusSeconds(2));
  }

  private static Finding told(Owner owner, String origin) {
    Duration second = Duration.ofSeconds(1);
    return AccountCheck.of(owner, new Account("AC1", "token", URI.create(origin), second, second));
  }
}
