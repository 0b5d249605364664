package dev.holdfast.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.fixtures.Http;
import dev.holdfast.fixtures.Journey;
import dev.holdfast.fixtures.Listener;
import java.util.Arrays;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Somebody listens to events; nobody is told any otherwise. */
class StreamJourneyTest extends Journey {
  private static final String KEY = "Authorization: Bearer demo-key";

  StreamJourneyTest() {
    super(
        Map.of(
            "holdfast.events.streams", "2",
            "holdfast.events.heartbeat", "PT0.05S",
            "holdfast.key.demo.scopes", "read,hold,call,admin"));
  }

  @Test
  void a_hold_and_a_resume_are_heard_in_order() {
    try (Listener listener = listens("")) {
      String call = talk();
      hold(call);
      resume(call);
      assertThat(listener.types(4))
          .containsExactly("call.started", "leg.holding", "leg.held", "leg.resumed");
    }
  }

  @Test
  void what_is_heard_is_the_event_as_a_crm_is_told_it() {
    try (Listener listener = listens("")) {
      String call = talk();
      Listener.Heard heard = listener.next();
      assertThat(heard.data().get("type").textValue()).isEqualTo(heard.type());
      assertThat(heard.data().get("id").textValue()).isEqualTo(call + "-1");
      assertThat(heard.data().at("/data/address").textValue()).isEqualTo(CUSTOMER);
    }
  }

  @Test
  void a_stream_keeps_nobody_from_stopping_and_who_comes_back_misses_nothing() {
    String place;
    String call;
    try (Listener listener = listens("")) {
      call = talk();
      place = listener.next().id();
      hold(call);
      world().restart();
      assertThat(listener.readToTheEnd()).isPositive();
    }
    try (Listener listener = listens("", "Last-Event-ID: " + place)) {
      assertThat(listener.types(2)).containsExactly("leg.holding", "leg.held");
      resume(call);
      assertThat(listener.types(1)).containsExactly("leg.resumed");
    }
  }

  @Test
  void who_comes_back_for_what_is_kept_no_more_is_told_so_and_hears_the_rest() {
    try (Listener listener = listens("")) {
      sandbox().hangsUp(CUSTOMER, talk());
      pass(20);
      String first = listener.next().id();
      pass(8 * 86_400);
      world().app().history();
      talk();
      try (Listener back = listens("", "Last-Event-ID: " + first)) {
        assertThat(back.forgotten()).contains("{\"after\":" + first + ",\"to\":");
        assertThat(back.types(1)).containsExactly("call.started");
      }
      try (Listener fresh = listens("", "Last-Event-ID: 0")) {
        assertThat(fresh.types(1)).containsExactly("call.started");
      }
    }
  }

  @Test
  void a_stream_may_be_of_one_call_or_of_one_line() {
    String one = talk();
    String other = talk();
    try (Listener call = listens("?call=" + other);
        Listener line = listens("?line=recall")) {
      hold(one);
      hold(other);
      assertThat(call.next().data().get("subject").textValue()).isEqualTo(other);
      String third = talk("+15550101001");
      assertThat(line.next().data().get("subject").textValue()).isEqualTo(third);
    }
  }

  @Test
  void a_quiet_stream_shows_that_it_lives() {
    try (Listener listener = listens("")) {
      listener.comment();
      assertThat(listener.comment()).isEqualTo("still here");
    }
  }

  @Test
  void there_are_no_more_streams_than_allowed_and_one_that_ends_makes_room() {
    try (Listener one = listens("")) {
      try (Listener other = listens("")) {
        assertThat(one.status()).isEqualTo(other.status()).isEqualTo(200);
        Http.Answered third = ask("/v1/events", Map.of("Authorization", "Bearer demo-key"));
        assertThat(third.status()).isEqualTo(429);
        assertThat(third.json().get("code").textValue()).isEqualTo("too-many-streams");
        assertThat(third.header("Retry-After")).isNotEmpty();
      }
      try (Listener third = listens("")) {
        assertThat(third.status()).isEqualTo(200);
      }
    }
  }

  @Test
  void who_has_no_key_or_asks_nonsense_hears_nothing() {
    Map<String, String> key = Map.of("Authorization", "Bearer demo-key");
    assertThat(ask("/v1/events", Map.of()).status()).isEqualTo(401);
    assertThat(ask("/v1/events?call=CA1", key).status()).isEqualTo(400);
    Map<String, String> place =
        Map.of("Authorization", "Bearer demo-key", "Last-Event-ID", "the last one");
    assertThat(ask("/v1/events", place).status()).isEqualTo(400);
    assertThat(world().crm("POST", "/v1/events", "").status()).isEqualTo(405);
  }

  @Test
  void where_nobody_is_told_events_are_kept_and_not_told_again() {
    String event = "/v1/events/" + talk() + "-1";
    Http.Answered stands = world().crm("GET", event, "");
    assertThat(stands.json().get("state").textValue()).isEqualTo("kept");
    Http.Answered replayed = world().crm("POST", event + "/replay", "");
    assertThat(replayed.status()).isEqualTo(422);
    assertThat(replayed.json().get("code").textValue()).isEqualTo("not-supported");
  }

  private Http.Answered ask(String path, Map<String, String> headers) {
    return world().http().send("GET", path, new byte[0], headers);
  }

  /** A place is free again once the end of an earlier stream has come through. */
  private Listener listens(String query, String... headers) {
    String[] all = Arrays.copyOf(headers, headers.length + 1);
    all[headers.length] = KEY;
    return Awaitility.await().until(() -> opened(query, all), one -> one.status() == 200);
  }

  private Listener opened(String query, String... headers) {
    Listener listener = new Listener(world().app().port(), "/v1/events" + query, headers);
    if (listener.status() != 200) {
      listener.close();
    }
    return listener;
  }
}
