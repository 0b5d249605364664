package dev.holdfast.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.fixtures.RouteFolder;
import dev.holdfast.fixtures.Steady;
import dev.holdfast.fixtures.Ticks;
import dev.holdfast.fixtures.TwilioSigned;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Good and bad edits while Twilio and CRMs ask all the time. As many as was promised, on a quiet
 * machine: {@code mvn test -Dtest=EditUnderLoadTest -Dedits=50 -Dedits.a-second=200}.
 */
@Timeout(600)
class EditUnderLoadTest extends EditJourney {
  private static final int EDITS = Integer.getInteger("edits", 4);
  private static final int A_SECOND = Integer.getInteger("edits.a-second", 50);

  @Override
  protected void before(RouteFolder routes) {
    Ticks.forget();
    routes.save(HELLO, hello("edit 0"));
    routes.save("Tick.java", Ticks.java(""));
  }

  @Test
  void no_request_fails_and_no_clock_runs_twice() throws Exception {
    String asking = world().sandbox().dials("+15550100999", "+15550100100");
    String held = world().sandbox().dials("+15550100998", "+15550100100");
    world().pass(Duration.ofSeconds(5));
    try (Steady load = new Steady(A_SECOND, requests(asking, held))) {
      // Each save about a second after the one before, as a quick hand may do it.
      for (int edit = 1; edit <= EDITS; edit++) {
        load.more(A_SECOND);
        good(edit);
        load.more(A_SECOND);
        bad(edit);
      }
      List<String> failed = load.failed();
      System.out.printf(
          "%d good and %d bad edits: %s, %d failed%n", EDITS, EDITS, load.figures(), failed.size());
      assertThat(failed).isEmpty();
    }
    int ticks = Ticks.count();
    Awaitility.await().until(() -> Ticks.count() > ticks);
    assertThat(Ticks.most()).isEqualTo(1);
  }

  private void bad(int edit) {
    List<String> bad =
        List.of(
            "- route:\n    id: hel",
            hello("x").replace("setBody:", "sitBody:"),
            hello("x").replace("platform-http:/hello", "nowhere:hello"),
            hello("{{nobody.set.this}}"));
    routes().save(HELLO, bad.get(edit % bad.size()));
    settled();
    assertThat(standing().get("state").textValue()).isEqualTo("degraded");
    assertThat(get("/hello").text()).isEqualTo("edit " + edit);
  }

  private List<HttpRequest> requests(String asking, String held) {
    return List.of(
        asked("/hello").build(),
        twilio("/twilio/next?leg=" + asking + "&turn=1", asking),
        asked("/v1/calls/" + held).build(),
        twilio("/twilio/wait?leg=" + asking + "&turn=1", asking),
        asked("/v1/calls/" + held + "/hold")
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString("{\"dry_run\":true}"))
            .build());
  }

  private HttpRequest twilio(String path, String call) {
    Map<String, String> form = Map.of("CallSid", call, "CallStatus", "in-progress");
    return asked(path)
        .header("Content-Type", "application/x-www-form-urlencoded")
        .header(
            "X-Twilio-Signature",
            TwilioSigned.signature("sandbox-token", world().publicUrl() + path, form))
        .POST(HttpRequest.BodyPublishers.ofString(TwilioSigned.form(form)))
        .build();
  }

  private HttpRequest.Builder asked(String path) {
    return HttpRequest.newBuilder(URI.create(world().publicUrl() + path))
        .header("Authorization", "Bearer demo-key");
  }
}
