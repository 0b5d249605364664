package dev.holdfast.sandbox;

import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;

/**
 * One rich script: everything a room, its people, the network and REST can do in an evening. It
 * goes on whatever Twilio makes of it: under some quirks the customer is gone early.
 */
final class Evening {
  private static final List<String> CALLERS = List.of("+15550100990", "+15550100991");
  private static final String SUPERVISOR = "+15550100777";

  private final RoomBench room;
  private final Bench bench;
  private final Runnable watch;

  /** The watch is run again and again, whenever all is quiet. */
  Evening(Bench bench, Runnable watch) {
    this.watch = watch;
    this.room = RoomBench.of(bench, "endConferenceOnExit='true' record='do-not-record'");
    this.bench = bench;
    bench.app.on("/music.wav", request -> Wavs.of(new byte[16_000]));
    bench.app.on("/broken", request -> App.Said.status(500));
    bench.app.twiml("/hold", "<Play loop='0'>/music.wav</Play>");
    bench.app.twiml("/announce", "<Say>We close at nine</Say>");
  }

  void passes() {
    var customer = room.caller(Bench.CUSTOMER);
    after("PT3S");
    var agent = room.agentIn(Bench.AGENT, "Label", "agent", "StatusCallback", url("/calls"));
    holds(customer);
    badLine(customer);
    supervises(agent);
    crowd();
    bench.hangsUp(Bench.CUSTOMER);
    after("PT30S");
    leftovers();
    after("PT2M");
  }

  private void holds(String customer) {
    updates(customer, "Hold", "true", "HoldUrl", url("/hold"), "HoldMethod", "POST");
    after("PT5S");
    updates(customer, "Hold", "false");
    updates(customer, "Hold", "false");
    updates(customer, "Hold", "true", "HoldUrl", url("/hold"));
    updates(customer, "Hold", "true", "HoldUrl", url("/broken#rc=1&rp=5xx"));
    after("PT2S");
    updates(customer, "Hold", "false");
    updates("agent", "Muted", "true");
    updates("agent", "AnnounceUrl", url("/announce"));
    after("PT4S");
    updates("agent", "Muted", "false");
  }

  private void badLine(String customer) {
    bench.fault("{'on':'webhook','path':'/events','do':'swap','times':1}");
    bench.fault("{'on':'webhook','path':'/events','do':'drop','times':1,'after':1}");
    bench.fault("{'on':'webhook','path':'/events','do':'duplicate','times':2}");
    bench.fault("{'on':'webhook','path':'/hold','do':'delay','delay':'PT20S','times':1}");
    bench.fault("{'on':'rest','params':{'Hold':'true'},'do':'apply_then_status','times':1}");
    bench.fault("{'on':'rest','params':{'Hold':'false'},'do':'status','status':429,'times':1}");
    updates(customer, "Hold", "true", "HoldUrl", url("/hold"));
    after("PT40S");
    updates(customer, "Hold", "false");
    updates(customer, "Hold", "false");
  }

  private void supervises(String agent) {
    bench.phone(SUPERVISOR, "{\"answers\":\"manually\"}");
    adds(SUPERVISOR, "Label", "boss", "Coaching", "true", "CallSidToCoach", agent);
    after("PT4S");
    bench.post("/phones/" + SUPERVISOR + "/answer", "");
    bench.settle();
    bench.rest("DELETE", "/Conferences/" + room.sid() + "/Participants/boss.json");
    bench.settle();
    bench.phone(SUPERVISOR, "{\"answers\":\"busy\"}");
    adds(SUPERVISOR);
    after("PT1S");
    updates(agent, "WaitUrl", url("/wait"));
    bench.rest("POST", "/Calls/" + agent + ".json", "Url", url("/next"));
    after("PT2S");
  }

  /** People who are not in the room: all at once, in the same moment. */
  private void crowd() {
    bench.app.twiml("/voice", "<Play>/music.wav</Play><Gone/><Redirect>/broken</Redirect>");
    for (String caller : CALLERS) {
      bench.dials(caller);
      bench.settle();
    }
    bench.hangsUp(CALLERS.get(0));
    after("PT20S");
    for (int n = 0; n < 4; n++) {
      var to = "+1555010060" + n;
      bench.phone(to, "{\"answers\":{\"after\":2},\"script\":[{\"wait\":3},{\"hang_up\":true}]}");
      bench.rest("POST", "/Calls.json", "To", to, "From", Bench.NUMBER, "Url", url("/next"));
      bench.settle();
    }
    after("PT10S");
  }

  private void leftovers() {
    var live = bench.rest("GET", "/Calls.json", "Status", "in-progress").json();
    for (var call : live.getJsonArray("calls")) {
      var sid = ((JsonObject) call).getString("sid");
      bench.rest("POST", "/Calls/" + sid + ".json", "Status", "completed");
      bench.settle();
    }
    bench.rest("GET", "/Conferences.json");
  }

  private void adds(String address, String... form) {
    var all = new ArrayList<>(List.of("To", address, "From", Bench.NUMBER));
    all.addAll(List.of(form));
    var path = "/Conferences/" + room.sid() + "/Participants.json";
    bench.rest("POST", path, all.toArray(new String[0]));
    bench.settle();
  }

  private void updates(String key, String... form) {
    room.update(key, form);
    watch.run();
  }

  private void after(String duration) {
    bench.advance(duration);
    watch.run();
  }

  private String url(String path) {
    return bench.app.url(path);
  }
}
