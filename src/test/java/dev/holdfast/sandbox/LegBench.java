package dev.holdfast.sandbox;

import java.util.List;

/** Words for tests about legs joined by a Dial: a number whose callers are put through. */
final class LegBench {
  static final String DESK = "+15550100301";
  static final String SECOND_DESK = "+15550100302";

  final Bench bench;

  private LegBench(Bench bench) {
    this.bench = bench;
  }

  /** Callers are put through to the desk; the action, a park and a talk document have answers. */
  static LegBench fresh(String dial) {
    var legs = new LegBench(Bench.fresh());
    legs.callersGet(dial);
    for (String address : List.of(DESK, SECOND_DESK)) {
      legs.bench.phone(address, "{}");
    }
    legs.bench.app.twiml("/after", "<Say>After</Say><Pause length='600'/>");
    legs.bench.app.twiml("/park", "<Say>Parked</Say><Pause length='600'/>");
    return legs;
  }

  static LegBench fresh() {
    return fresh("<Dial action='/after'>" + DESK + "</Dial>");
  }

  void callersGet(String verbs) {
    bench.app.twiml("/voice", verbs);
  }

  /** A customer calls and is put through; the desk answers after its second. */
  String talks() {
    var customer = caller();
    bench.advance("PT1S");
    return customer;
  }

  String caller() {
    var customer = bench.dials(Bench.CUSTOMER);
    bench.settle();
    return customer;
  }

  /** The newest call at a phone. */
  String legOf(String address) {
    return bench
        .get("/phones/" + address)
        .json()
        .getJsonArray("calls")
        .getJsonObject(0)
        .getString("call_sid");
  }

  Client.Reply redirect(String sid, String path) {
    var reply = bench.rest("POST", "/Calls/" + sid + ".json", "Url", bench.app.url(path));
    bench.settle();
    return reply;
  }

  Client.Reply end(String sid) {
    var reply = bench.rest("POST", "/Calls/" + sid + ".json", "Status", "completed");
    bench.settle();
    return reply;
  }

  String says(String sid) {
    return bench.hears(sid).getString("text", "");
  }
}
