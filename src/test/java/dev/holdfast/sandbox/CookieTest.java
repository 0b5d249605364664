package dev.holdfast.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.sandbox.App.Said;
import io.vertx.core.buffer.Buffer;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reference, section 5.3 [D]: cookies are honoured; how far is our reading of the RFC. */
class CookieTest {
  private Bench bench = Bench.fresh();

  @BeforeEach
  void a_fresh_account() {
    bench = Bench.fresh();
    bench.app.twiml("/deep/next", "<Pause length='5'/><Redirect>/deep/last</Redirect>");
    bench.app.twiml("/deep/last", "<Pause length='5'/>");
    bench.number(
        "{\"voice_url\":\"%s\",\"status_callback\":\"%s\"}"
            .formatted(bench.app.url("/voice"), bench.app.url("/calls")));
  }

  @Test
  void what_a_document_sets_goes_back_with_all_later_requests_of_the_call() {
    sets("session=7; Path=/; HttpOnly\ntheme=dark; Path=/");
    bench.dials(Bench.CUSTOMER);
    bench.advance("PT20S");
    assertThat(bench.app.last("/voice").headers()).doesNotContainKey("cookie");
    assertThat(cookie("/deep/next")).isEqualTo("session=7; theme=dark");
    assertThat(cookie("/deep/last")).isEqualTo("session=7; theme=dark");
    assertThat(cookie("/calls")).isEqualTo("session=7; theme=dark");
  }

  @Test
  void another_call_has_a_jar_of_its_own() {
    sets("session=7; Path=/");
    bench.dials(Bench.CUSTOMER);
    bench.advance("PT20S");
    bench.app.twiml("/voice", "<Redirect>/deep/next</Redirect>");
    bench.dials("+15550100998");
    bench.advance("PT20S");
    assertThat(cookie("/deep/last")).isEmpty();
  }

  @Test
  void a_cookie_goes_where_its_path_and_host_are() {
    sets("a=1\nb=2; Path=/deep\nc=3; Path=/dee\nd=4; Domain=elsewhere.example\ne=5; Secure");
    bench.dials(Bench.CUSTOMER);
    bench.settle();
    assertThat(cookie("/deep/next")).isEqualTo("a=1; b=2");
  }

  @Test
  void a_cookie_lasts_as_long_as_it_says_by_the_sandbox_s_clock() {
    sets("a=1; Max-Age=4\nb=2; Max-Age=60\nc=3; Expires=Fri, 01 Jan 2021 00:00:00 GMT\nd");
    bench.dials(Bench.CUSTOMER);
    bench.advance("PT6S");
    assertThat(cookie("/deep/next")).isEqualTo("a=1; b=2");
    assertThat(cookie("/deep/last")).isEqualTo("b=2");
  }

  @Test
  void a_cookie_is_replaced_and_taken_back() {
    sets("a=1; Path=/\nb=1; Path=/");
    var again = Map.of("Set-Cookie", "a=2; Path=/\nb=gone; Path=/; Max-Age=0");
    var next = Buffer.buffer("<Response><Redirect>/deep/last</Redirect></Response>");
    bench.app.on("/deep/next", request -> new Said(200, "text/xml", next, again));
    bench.dials(Bench.CUSTOMER);
    bench.settle();
    assertThat(cookie("/deep/last")).isEqualTo("a=2");
  }

  private void sets(String cookies) {
    var body = Buffer.buffer("<Response><Redirect>/deep/next</Redirect></Response>");
    var headers = Map.of("Set-Cookie", cookies);
    bench.app.on("/voice", request -> new Said(200, "text/xml", body, headers));
  }

  private String cookie(String path) {
    return bench.app.last(path).headers().getOrDefault("cookie", "");
  }
}
