package dev.holdfast.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.sandbox.App.Said;
import io.vertx.core.buffer.Buffer;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reference, section 5.3 [D]: GET answers are cached, POST never; by the sandbox's clock. */
class CacheTest {
  private static final String TAG = "\"v1\"";

  private Bench bench = Bench.fresh();

  @BeforeEach
  void a_fresh_account() {
    bench = Bench.fresh();
    bench.app.twiml("/voice", "<Play>/music.wav</Play>".repeat(3) + "<Pause length='60'/>");
  }

  @Test
  void a_file_is_asked_for_again_when_its_max_age_is_over() {
    music(Map.of("Cache-Control", "public, max-age=2"));
    // Three times a second of sound: the third begins when the answer is too old.
    dials();
    assertThat(bench.app.seen("/music.wav")).hasSize(2);
    assertThat(bench.entries("media").stream().map(entry -> entry.containsKey("cached")))
        .containsExactly(false, true, false);
    assertThat(bench.entries("media")).allMatch(entry -> entry.getInteger("status") == 200);
  }

  @Test
  void without_an_age_the_server_is_asked_whether_it_still_holds() {
    bench.app.on(
        "/music.wav",
        request ->
            TAG.equals(request.headers().get("if-none-match"))
                ? Said.status(304)
                : with(Wavs.of(new byte[8000]), Map.of("ETag", TAG)));
    var sid = dials();
    assertThat(bench.app.seen("/music.wav")).hasSize(3);
    assertThat(bench.entries("media").stream().map(entry -> entry.getInteger("status")))
        .containsExactly(200, 304, 304);
    assertThat(bench.errors()).isEmpty();
    assertThat(bench.sound(sid)).isEqualTo("document silence");
  }

  @Test
  void a_last_modified_does_as_well_and_a_304_may_renew_the_age() {
    var date = "Wed, 01 Jan 2025 00:00:00 GMT";
    bench.app.on(
        "/music.wav",
        request ->
            date.equals(request.headers().get("if-modified-since"))
                ? with(Said.status(304), Map.of("Cache-Control", "max-age=60"))
                : with(Wavs.of(new byte[8000]), Map.of("Last-Modified", date)));
    dials();
    assertThat(bench.app.seen("/music.wav")).hasSize(2);
  }

  @Test
  void what_must_not_be_stored_is_not() {
    for (String said : new String[] {"no-store, max-age=60", "private, max-age=60", ""}) {
      bench.post("/reset", "");
      bench.app.forget();
      a_fresh_account();
      music(Map.of("Cache-Control", said));
      dials();
      assertThat(bench.app.seen("/music.wav")).as(said).hasSize(3);
    }
    music(Map.of("Cache-Control", "max-age=60", "Vary", "*"));
    dials();
    assertThat(bench.app.seen("/music.wav")).hasSize(6);
  }

  @Test
  void a_document_by_get_is_kept_and_one_by_post_is_not() {
    var page = "<Response><Pause length='1'/><Redirect method='%s'>/page</Redirect></Response>";
    for (String method : new String[] {"GET", "POST"}) {
      bench.app.twiml("/voice", "<Redirect method='" + method + "'>/page</Redirect>");
      var body = Buffer.buffer(page.formatted(method));
      var age = Map.of("Cache-Control", "max-age=60");
      bench.app.on("/page", request -> new Said(200, "text/xml", body, age));
      dials();
      bench.hangsUp(Bench.CUSTOMER);
    }
    var methods = bench.app.seen("/page").stream().map(App.Seen::method).toList();
    assertThat(methods).filteredOn("GET"::equals).hasSize(1);
    assertThat(methods).filteredOn("POST"::equals).hasSize(7);
  }

  @Test
  void edges_and_sni_in_a_fragment_are_tolerated() {
    // 5.3 [D]: they choose where in Twilio's network a request starts; here there is one place.
    bench.number(
        "{\"voice_url\":\"%s#e=ashburn,dublin&sni=y&rc=1&rp=5xx\"}"
            .formatted(bench.app.url("/voice")));
    bench.app.on("/voice", request -> Said.status(503));
    bench.dials(Bench.CUSTOMER);
    bench.settle();
    assertThat(bench.app.seen("/voice")).hasSize(2).allMatch(seen -> seen.uri().equals("/voice"));
  }

  private void music(Map<String, String> headers) {
    bench.app.on("/music.wav", request -> with(Wavs.of(new byte[8000]), headers));
  }

  private String dials() {
    var sid = bench.dials(Bench.CUSTOMER);
    bench.advance("PT6.5S");
    return sid;
  }

  private static Said with(Said said, Map<String, String> headers) {
    return new Said(said.status(), said.type(), said.body(), headers);
  }
}
