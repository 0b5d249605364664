package dev.holdfast.sandbox;

/** Words for tests about queues: callers are enqueued, the desk dials the queue. */
final class QueueBench {
  static final String ENQUEUE =
      "<Enqueue action='/left' waitUrl='/wait'>support</Enqueue><Say>Next verb</Say>";

  final Bench bench;

  private QueueBench(Bench bench) {
    this.bench = bench;
  }

  static QueueBench fresh() {
    var queue = new QueueBench(Bench.fresh());
    queue.callersGet(ENQUEUE);
    var app = queue.bench.app;
    app.twiml("/wait", "<Say>You are waiting</Say><Pause length='9'/>");
    app.twiml("/left", "<Say>Left</Say><Pause length='600'/>");
    app.twiml("/elsewhere", "<Say>Elsewhere</Say><Pause length='600'/>");
    app.twiml("/dialled", "<Say>Dialled</Say><Pause length='600'/>");
    app.twiml("/whisper", "<Say>Here is somebody</Say>");
    app.twiml("/desk", "<Dial action='/dialled' timeout='20'><Queue>support</Queue></Dial>");
    queue.bench.phone(LegBench.DESK, "{}");
    queue.bench.phone(LegBench.SECOND_DESK, "{}");
    return queue;
  }

  void callersGet(String verbs) {
    bench.app.twiml("/voice", verbs);
  }

  String caller(String address) {
    var sid = bench.dials(address);
    bench.settle();
    return sid;
  }

  String caller() {
    return caller(Bench.CUSTOMER);
  }

  /** Calls a desk, which dials the queue as soon as it is up. */
  String desk(String address) {
    var path = "/Calls.json";
    var reply =
        bench.rest(
            "POST", path, "To", address, "From", Bench.NUMBER, "Url", bench.app.url("/desk"));
    bench.advance("PT1S");
    return Bench.text(reply, "sid");
  }

  String desk() {
    return desk(LegBench.DESK);
  }

  Client.Reply redirect(String sid) {
    var reply = bench.rest("POST", "/Calls/" + sid + ".json", "Url", bench.app.url("/elsewhere"));
    bench.settle();
    return reply;
  }

  /** The SID of the newest queue. */
  String sid() {
    var queues = bench.rest("GET", "/Queues.json").json().getJsonArray("queues");
    return queues.getJsonObject(0).getString("sid");
  }

  int size() {
    return bench.rest("GET", "/Queues/" + sid() + ".json").json().getInteger("current_size");
  }

  Client.Reply member(String key, String... form) {
    var path = "/Queues/" + sid() + "/Members/" + key + ".json";
    return bench.rest(form.length == 0 ? "GET" : "POST", path, form);
  }

  String result() {
    return bench.app.last("/left").get("QueueResult");
  }

  String says(String sid) {
    return bench.hears(sid).getString("text", "");
  }

  /** The two hear each other and nobody else. */
  boolean talk(String one, String other) {
    return bench.with(one).equals(java.util.List.of(other))
        && bench.with(other).equals(java.util.List.of(one));
  }
}
