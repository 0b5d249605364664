package dev.holdfast.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Reference, sections 1.3, 1.4 and 4.2: announcements; that the room goes on under them is ours.
 */
class AnnouncementTest {
  private RoomBench room = RoomBench.fresh("");
  private Bench bench = room.bench;
  private String customer = "";
  private String agent = "";

  @BeforeEach
  void two_who_talk() {
    room = RoomBench.fresh("");
    bench = room.bench;
    bench.app.twiml("/announce", "<Say>One minute left</Say>");
    customer = room.caller(Bench.CUSTOMER);
    agent = room.agentIn(Bench.AGENT);
  }

  @Test
  void one_hears_it_and_then_the_room_again() {
    room.update(customer, "AnnounceUrl", bench.app.url("/announce"));
    assertThat(bench.sound(customer)).isEqualTo("announce say");
    assertThat(bench.sound(agent)).isEqualTo("document conference");
    assertThat(bench.app.last("/announce").method()).isEqualTo("POST");
    bench.advance("PT3S");
    assertThat(bench.with(customer)).containsExactly(agent);
    var end = room.event("announcement-end");
    assertThat(end.get("CallSid")).isEqualTo(customer);
    assertThat(end.get("AnnounceUrl")).isEqualTo(bench.app.url("/announce"));
  }

  @Test
  void all_hear_it_but_those_on_hold() {
    room.hold(customer);
    announce("/announce");
    assertThat(bench.sound(agent)).isEqualTo("announce say");
    assertThat(bench.sound(customer)).isEqualTo("hold say");
    bench.advance("PT3S");
    assertThat(bench.sound(agent)).isEqualTo("document silence");
    assertThat(room.event("announcement-end").form().has("CallSid")).isFalse();
  }

  @Test
  void one_that_fails_says_why() {
    announce("/gone");
    assertThat(room.event("announcement-fail").get("ReasonAnnouncementFailed")).contains("404");
    assertThat(bench.with(customer)).containsExactly(agent);
  }

  @Test
  void one_that_is_more_than_words_is_refused() {
    // 13238 [D].
    bench.app.twiml("/announce", "<Hangup/>");
    announce("/announce");
    assertThat(bench.errors()).contains(13238);
    assertThat(room.events()).contains("announcement-fail");
  }

  @Test
  void there_is_none_in_a_room_that_is_over() {
    var sid = room.sid();
    bench.hangsUp(Bench.CUSTOMER);
    bench.hangsUp(Bench.AGENT);
    var form = new String[] {"AnnounceUrl", bench.app.url("/announce")};
    var answer = bench.rest("POST", "/Conferences/" + sid + ".json", form);
    assertThat(answer.json().getInteger("code")).isEqualTo(16022);
    bench.quirk("ended_conference_update", "404");
    assertThat(bench.rest("POST", "/Conferences/" + sid + ".json", form).status()).isEqualTo(404);
  }

  private void announce(String path) {
    bench.rest("POST", "/Conferences/" + room.sid() + ".json", "AnnounceUrl", bench.app.url(path));
    bench.settle();
  }
}
