package dev.holdfast.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.fixtures.Http;
import dev.holdfast.fixtures.Journey;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How the console's files are served, and what they may do. */
class ConsolePageTest extends Journey {
  private static final Pattern ASKED =
      Pattern.compile("(?:from|src=|href=)\\s?[\"']([./a-z][a-z/.-]+\\.(?:js|css|svg))[\"']");
  private static final int MOST = 150_000;

  @Test
  void everybody_may_load_the_page_and_it_runs_nothing_but_its_own_scripts() {
    Http.Answered page = get("/console", Map.of());

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.header("Content-Type")).startsWith("text/html");
    assertThat(page.header("Content-Security-Policy"))
        .startsWith("default-src 'none'; script-src 'self'; style-src 'self'")
        .doesNotContain("unsafe");
    assertThat(page.text()).doesNotContain("<script>", "<style", "http://", "https://", "style=");
    assertThat(get("/", Map.of()).header("Location")).isEqualTo("/console");
  }

  @Test
  void all_of_it_is_less_on_the_wire_than_a_photograph_and_is_sent_once() {
    int wire = 0;
    for (String path : everything()) {
      Http.Answered packed = get(path, Map.of("Accept-Encoding", "gzip"));
      assertThat(packed.status()).as(path).isEqualTo(200);
      assertThat(packed.header("Content-Encoding")).isEqualTo("gzip");
      wire += Integer.parseInt(packed.header("Content-Length"));
      Http.Answered again = get(path, Map.of("If-None-Match", packed.header("ETag")));
      assertThat(again.status()).as(path).isEqualTo(304);
      assertThat(again.text()).isEmpty();
    }
    System.out.println("the console on the wire, bytes: " + wire);
    assertThat(wire).isBetween(1_000, MOST);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/console/index.html",
        "/console/none.js",
        "/console/../application.properties",
        "/console/..%2fopenapi.yaml",
        "/console/lib",
        "/console/lib/",
        "/console/db/migration/V1__calls.sql"
      })
  void nothing_else_is_to_be_had(String path) {
    assertThat(get(path, Map.of()).status()).isBetween(400, 499);
  }

  @Test
  void the_phones_are_for_keys_that_may_place_calls() {
    String phone = "/console/sandbox/phones/%2B15550100999";
    assertThat(get(phone, Map.of()).status()).isEqualTo(401);
    Http.Answered lent = get(phone, Map.of("Authorization", "Bearer demo-key"));
    assertThat(lent.status()).isEqualTo(200);
    assertThat(lent.json().get("address").textValue()).isEqualTo(CUSTOMER);
  }

  /** The page, and whatever its files ask for. */
  private Set<String> everything() {
    Set<String> found = new TreeSet<>(Set.of("/console"));
    Deque<String> unread = new ArrayDeque<>(found);
    while (!unread.isEmpty()) {
      String path = unread.pop();
      var asked = ASKED.matcher(get(path, Map.of()).text());
      while (asked.find()) {
        String next = java.net.URI.create(path).resolve(asked.group(1)).toString();
        if (found.add(next)) {
          unread.push(next);
        }
      }
    }
    assertThat(found).hasSizeGreaterThan(15);
    return found;
  }

  private Http.Answered get(String path, Map<String, String> headers) {
    return world().http().send("GET", path, new byte[0], headers);
  }
}
