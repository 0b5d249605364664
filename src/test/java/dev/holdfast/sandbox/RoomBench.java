package dev.holdfast.sandbox;

import java.util.ArrayList;
import java.util.List;

/** Words for tests about rooms: a number whose callers go into one, and agents by REST. */
final class RoomBench {
  static final String ALL = "start end join leave mute hold modify announcement";

  final Bench bench;

  private RoomBench(Bench bench) {
    this.bench = bench;
  }

  /** Callers enter a room with these attributes; wait, hold, action and events have answers. */
  static RoomBench fresh(String attributes) {
    return of(Bench.fresh(), attributes);
  }

  static RoomBench of(Bench bench, String attributes) {
    var room = new RoomBench(bench);
    room.callersGetIn(attributes);
    room.bench.app.twiml("/wait", "<Say>One moment</Say><Pause length='60'/>");
    room.bench.app.twiml("/hold", "<Say>Please hold</Say><Pause length='10'/>");
    room.bench.app.twiml("/next", "<Say>Next</Say><Pause length='60'/>");
    return room;
  }

  void callersGetIn(String attributes) {
    bench.app.twiml(
        "/voice",
        "<Dial action='/next' hangupOnStar='true'><Conference waitUrl='/wait'"
            + " statusCallback='/events' statusCallbackEvent='"
            + ALL
            + "' "
            + attributes
            + ">room</Conference></Dial><Say>After</Say>");
  }

  String caller(String address) {
    var sid = bench.dials(address);
    bench.settle();
    return sid;
  }

  /** Calls somebody into the room; its phone answers by default after a second. */
  String agent(String address, String... form) {
    var all = new ArrayList<>(List.of("To", address, "From", Bench.NUMBER));
    all.addAll(List.of(form));
    var path = "/Conferences/" + sid() + "/Participants.json";
    return Bench.text(bench.rest("POST", path, all.toArray(new String[0])), "call_sid");
  }

  String agentIn(String address, String... form) {
    var sid = agent(address, form);
    bench.advance("PT1S");
    return sid;
  }

  String sid() {
    return bench.conferenceSid();
  }

  Client.Reply update(String key, String... form) {
    var reply = bench.participant(sid(), key, form);
    bench.settle();
    return reply;
  }

  Client.Reply hold(String key) {
    return update(key, "Hold", "true", "HoldUrl", bench.app.url("/hold"));
  }

  List<String> events() {
    return bench.app.events("/events");
  }

  /** The last event of a kind. */
  App.Seen event(String kind) {
    var all =
        bench.app.seen("/events").stream()
            .filter(seen -> seen.get("StatusCallbackEvent").equals(kind))
            .toList();
    if (all.isEmpty()) {
      throw new AssertionError("no " + kind + " among " + events());
    }
    return all.get(all.size() - 1);
  }
}
