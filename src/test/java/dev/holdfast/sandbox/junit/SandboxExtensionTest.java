package dev.holdfast.sandbox.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.sandbox.client.RefusedBySandboxException;
import dev.holdfast.sandbox.client.SandboxClient;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A sandbox by annotation: one for the class, a fresh account for each test. */
@ExtendWith(SandboxExtension.class)
class SandboxExtensionTest {
  private static final String LINE = "+15550100100";
  private static final String CUSTOMER = "+15550100999";
  private static final Set<String> URLS = new HashSet<>();

  @BeforeAll
  static void a_number(SandboxClient sandbox) {
    // Nobody listens there: the caller hears that an application error has occurred.
    sandbox.number(LINE, "http://127.0.0.1:1/voice");
    URLS.add(sandbox.url());
  }

  @BeforeEach
  void a_fresh_account(SandboxClient sandbox) {
    assertThat(sandbox.log()).isEmpty();
    assertThat(sandbox.calls(CUSTOMER)).isEmpty();
  }

  @Test
  void a_person_dials_and_time_passes_only_by_advance(SandboxClient sandbox) {
    var sid = sandbox.dial(CUSTOMER, LINE);
    var before = sandbox.settle();
    assertThat(sandbox.calls(CUSTOMER)).containsExactly(sid);
    assertThat(sandbox.hears(sid)).isEqualTo("document say");
    assertThat(sandbox.log()).hasSize(3);
    assertThat(sandbox.log(2)).hasSize(1);
    assertThat(sandbox.advance(Duration.ofSeconds(10))).isEqualTo(before.plusSeconds(10));
    assertThat(sandbox.call(sid).getString("status")).isEqualTo("completed");
  }

  @Test
  void a_phone_that_one_test_has_changed_is_as_ever_in_the_next(SandboxClient sandbox) {
    changedAndUnchanged(sandbox);
  }

  @Test
  void whichever_of_them_is_first(SandboxClient sandbox) {
    changedAndUnchanged(sandbox);
  }

  @Test
  void what_the_sandbox_refuses_is_told_in_its_words(SandboxClient sandbox) {
    assertThatThrownBy(() -> sandbox.dial(CUSTOMER, "+15550100000"))
        .isInstanceOfSatisfying(
            RefusedBySandboxException.class, no -> assertThat(no.status()).isEqualTo(404))
        .hasMessageContaining("No number +15550100000");
    assertThatThrownBy(() -> sandbox.hangUp(CUSTOMER)).hasMessageContaining("has a call");
    sandbox.quirk("hold_twice", "400");
    assertThat(sandbox.fault(new JsonObject().put("on", "rest").put("do", "reset")))
        .isEqualTo("F1");
  }

  private static void changedAndUnchanged(SandboxClient sandbox) {
    assertThat(sandbox.phone(CUSTOMER).getValue("answers")).isInstanceOf(JsonObject.class);
    sandbox.phone(CUSTOMER, new JsonObject().put("answers", "busy"));
  }

  /** Within a class there is one sandbox, in classes within it too. */
  @Nested
  class Inside {
    @Test
    void a_nested_class_has_the_sandbox_of_its_outer_one(SandboxClient sandbox) {
      assertThat(URLS).containsExactly(sandbox.url());
      assertThat(sandbox.accountSid()).hasSize(34);
      assertThat(sandbox.authToken()).isNotEmpty();
    }
  }
}
