package dev.holdfast.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.call.CallSid;
import dev.holdfast.fixtures.Http;
import dev.holdfast.fixtures.TwilioSigned;
import io.vertx.core.Vertx;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The form of a webhook is what Twilio has signed, to the letter. */
class WebhooksTest {
  private static final int NO_ROUTES_YET = 503;
  private static final String FORM = "application/x-www-form-urlencoded";

  private final AtomicReference<Map<String, String>> sealed = new AtomicReference<>(Map.of());
  private final AtomicInteger ahead = new AtomicInteger();
  private final AtomicReference<Optional<CallSid>> asked = new AtomicReference<>(Optional.empty());
  private final Vertx vertx = Vertx.vertx();
  private final Server server =
      new Server(vertx, doors(), NoEvents.streams(vertx), new Health(() -> true));
  private final Http http = new Http("http://localhost:" + server.listen("localhost", 0));

  @AfterEach
  void stop() throws InterruptedException {
    server.stop();
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "+15550100100", "a&b=c;d", "100 %", "Grüße, 電話 📞", "x\r\ny", "#?/"})
  void a_field_is_read_as_it_was_meant(String value) {
    Map<String, String> form = Map.of("CallSid", "CA1", "Said", value);
    assertThat(posted(TwilioSigned.form(form), FORM)).isEqualTo(NO_ROUTES_YET);
    assertThat(sealed).hasValue(form);
  }

  @Test
  void the_type_may_be_written_in_any_way_and_name_its_letters() {
    assertThat(posted("To=%2B1", "Application/X-WWW-Form-Urlencoded; charset=UTF-8"))
        .isEqualTo(NO_ROUTES_YET);
    assertThat(sealed).hasValue(Map.of("To", "+1"));
  }

  @Test
  void of_a_field_that_comes_twice_the_first_counts_and_a_form_may_be_empty() {
    assertThat(posted("To=1&To=2", FORM)).isEqualTo(NO_ROUTES_YET);
    assertThat(sealed).hasValue(Map.of("To", "1"));
    assertThat(posted("", FORM)).isEqualTo(NO_ROUTES_YET);
    assertThat(sealed).hasValue(Map.of());
  }

  @ParameterizedTest
  @ValueSource(strings = {"To=%zz", "To=%", "%4=1"})
  void escapes_that_make_no_sense_are_told_so(String body) {
    assertThat(posted(body, FORM)).isEqualTo(400);
    assertThat(sealed).hasValue(Map.of());
  }

  @Test
  void what_twilio_has_signed_goes_ahead() {
    posted("To=1", FORM);
    assertThat(ahead).hasValue(1);
    posted("To=%", FORM);
    assertThat(ahead).hasValue(1);
  }

  @Test
  void a_question_is_given_with_the_leg_that_asks() {
    String leg = "CA" + "a".repeat(32);
    postedTo("/twilio/next?leg=" + leg + "&turn=2");
    assertThat(asked).hasValue(Optional.of(new CallSid(leg)));
    postedTo("/twilio/next?leg=nobody");
    assertThat(asked).hasValue(Optional.empty());
    postedTo("/twilio/leg-events?leg=" + leg);
    assertThat(asked).hasValue(Optional.empty());
  }

  @Test
  void what_is_too_large_is_told_so() {
    assertThat(posted("To=" + "1".repeat(2_000), FORM)).isEqualTo(413);
  }

  private int posted(String body, String type) {
    return posted("/twilio/next", body, type);
  }

  private void postedTo(String path) {
    assertThat(posted(path, "To=1", FORM)).isEqualTo(NO_ROUTES_YET);
  }

  private int posted(String path, String body, String type) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    Map<String, String> headers = Map.of("Content-Type", type, "X-Twilio-Signature", "good");
    return http.send("POST", path, bytes, headers).status();
  }

  private Doors doors() {
    Doors usual = ServerFixture.doors();
    return new Doors(
        URI.create("http://localhost"),
        new Keys(List.of()),
        usual.pace(),
        usual.transport(),
        (url, form, signature) -> {
          sealed.set(form);
          return true;
        },
        (asks, giving) -> {
          ahead.incrementAndGet();
          asked.set(asks);
          giving.run();
        },
        usual.greeting(),
        usual.bodyLimit(),
        Optional.empty());
  }
}
