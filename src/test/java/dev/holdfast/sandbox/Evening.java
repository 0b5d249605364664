package dev.holdfast.sandbox;

import io.vertx.core.json.JsonObject;
import java.util.List;

/** One rich script: everything a room, its people, the network and REST can do in an evening. */
final class Evening {
  private static final List<String> CALLERS = List.of("+15550100990", "+15550100991");
  private static final String SUPERVISOR = "+15550100777";

  private final RoomBench room;
  private final Bench bench;

  Evening(Bench bench) {
    this.room = RoomBench.of(bench, "endConferenceOnExit='true' record='do-not-record'");
    this.bench = bench;
    bench.app.on("/music.wav", request -> Wavs.of(new byte[16_000]));
    bench.app.on("/broken", request -> App.Said.status(500));
    bench.app.twiml("/hold", "<Play loop='0'>/music.wav</Play>");
    bench.app.twiml("/announce", "<Say>We close at nine</Say>");
  }

  void passes() {
    var customer = room.caller(Bench.CUSTOMER);
    bench.advance("PT3S");
    var agent = room.agentIn(Bench.AGENT, "Label", "agent", "StatusCallback", url("/calls"));
    holds(customer);
    badLine(customer);
    supervises(agent);
    crowd();
    bench.hangsUp(Bench.CUSTOMER);
    bench.advance("PT30S");
    leftovers();
  }

  private void holds(String customer) {
    room.update(customer, "Hold", "true", "HoldUrl", url("/hold"), "HoldMethod", "POST");
    bench.advance("PT5S");
    room.update(customer, "Hold", "false");
    room.update(customer, "Hold", "false");
    room.hold(customer);
    room.update(customer, "Hold", "true", "HoldUrl", url("/broken#rc=1&rp=5xx"));
    bench.advance("PT2S");
    room.update(customer, "Hold", "false");
    room.update("agent", "Muted", "true");
    room.update("agent", "AnnounceUrl", url("/announce"));
    bench.advance("PT4S");
    room.update("agent", "Muted", "false");
  }

  private void badLine(String customer) {
    bench.fault("{'on':'webhook','path':'/events','do':'swap','times':1}");
    bench.fault("{'on':'webhook','path':'/events','do':'drop','times':1,'after':1}");
    bench.fault("{'on':'webhook','path':'/events','do':'duplicate','times':2}");
    bench.fault("{'on':'webhook','path':'/hold','do':'delay','delay':'PT20S','times':1}");
    bench.fault("{'on':'rest','params':{'Hold':'true'},'do':'apply_then_status','times':1}");
    bench.fault("{'on':'rest','params':{'Hold':'false'},'do':'status','status':429,'times':1}");
    room.hold(customer);
    bench.advance("PT40S");
    room.update(customer, "Hold", "false");
    room.update(customer, "Hold", "false");
  }

  private void supervises(String agent) {
    bench.phone(SUPERVISOR, "{\"answers\":\"manually\"}");
    var supervisor = room.agent(SUPERVISOR, "Coaching", "true", "CallSidToCoach", agent);
    bench.advance("PT4S");
    bench.post("/phones/" + SUPERVISOR + "/answer", "");
    bench.settle();
    bench.rest("DELETE", "/Conferences/" + room.sid() + "/Participants/" + supervisor + ".json");
    bench.settle();
    bench.phone(SUPERVISOR, "{\"answers\":\"busy\"}");
    room.agentIn(SUPERVISOR);
    room.update(agent, "WaitUrl", url("/wait"));
    bench.rest("POST", "/Calls/" + agent + ".json", "Url", url("/next"));
    bench.advance("PT2S");
  }

  /** People who are not in the room: all at once, in the same moment. */
  private void crowd() {
    bench.app.twiml("/voice", "<Play>/music.wav</Play><Gone/><Redirect>/broken</Redirect>");
    for (String caller : CALLERS) {
      bench.dials(caller);
      bench.settle();
    }
    bench.hangsUp(CALLERS.get(0));
    bench.advance("PT20S");
    for (int n = 0; n < 4; n++) {
      var to = "+1555010060" + n;
      bench.phone(to, "{\"answers\":{\"after\":2},\"script\":[{\"wait\":3},{\"hang_up\":true}]}");
      bench.rest("POST", "/Calls.json", "To", to, "From", Bench.NUMBER, "Url", url("/next"));
      bench.settle();
    }
    bench.advance("PT10S");
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

  private String url(String path) {
    return bench.app.url(path);
  }
}
