package dev.holdfast.storm;

import java.util.ArrayList;
import java.util.List;

/** Every request of ours in every way it can fail, with every webhook in every way it can. */
final class Matrix {
  private static final List<String> REST_FAULTS =
      List.of("reset", "apply_then_status 500", "apply_then_reset", "apply_later", "status 429");
  private static final List<String> WEBHOOK_FAULTS = List.of("drop", "duplicate", "delay", "swap");

  /** The call, and the requests that are made for it. */
  private record Way(String call, String request) {}

  private static final List<Way> WAYS =
      List.of(
          new Way("legs", "POST /Calls/"),
          new Way("legs", "GET /Queues"),
          new Way("legs", "DELETE /Queues"),
          new Way("legs", "GET /Calls"),
          new Way("legs-out", "POST /Calls[.]json"),
          new Way("legs-out", "POST /Calls/"),
          new Way("adopted", "POST /Calls/"),
          new Way("room", "POST /Participants/CA"),
          new Way("room", "POST /Participants[.]json"),
          new Way("room", "GET ."),
          new Way("room-out", "POST /Calls[.]json"));

  private Matrix() {}

  /**
   * One cell.
   *
   * @param rest the request of ours, and how it fails
   * @param webhook the webhook, and how it fails
   */
  record Cell(String rest, String webhook, Script script) {}

  /** All cells. */
  static List<Cell> cells() {
    List<Cell> cells = new ArrayList<>();
    for (Way way : WAYS) {
      for (String rest : REST_FAULTS) {
        for (String door : doors(way)) {
          WEBHOOK_FAULTS.forEach(fault -> cells.add(cell(way, rest, door, fault)));
        }
      }
    }
    return cells;
  }

  private static List<String> doors(Way way) {
    return way.call().startsWith("room")
        ? List.of("voice", "next", "wait", "events/call", "events/conference")
        : List.of("voice", "next", "wait", "bridging", "events/call");
  }

  /** Struck once while the call comes about, and as often as we try while it is held. */
  private static Cell cell(Way way, String fault, String door, String lost) {
    String rest = " rest " + way.request() + " " + fault;
    String webhook = "fault 1 webhook POST /twilio/" + door + " " + lost;
    List<String> lines = new ArrayList<>(List.of("fault 1" + rest, webhook, "call " + way.call()));
    if (way.request().endsWith("json")) {
      lines.add("may-end");
    }
    lines.addAll(List.of("fault 3" + rest, webhook, "hold customer", "pass 2000", "resume"));
    lines.addAll(List.of("pass 2000", webhook, "hold agent", "pass 1000", "resume"));
    String row = way.call() + ": " + way.request() + " " + fault;
    return new Cell(row, door + " " + lost, new Script(lines));
  }
}
