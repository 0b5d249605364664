package dev.holdfast.storm;

import dev.holdfast.fixtures.Sandboxed;
import java.util.ArrayList;
import java.util.List;

/** What goes wrong at Twilio and on the way to it, until it is healed. */
final class Faults {
  private final Sandboxed sandbox;
  private final List<String> faults = new ArrayList<>();

  Faults(Sandboxed sandbox) {
    this.sandbox = sandbox;
  }

  /** How often, where, the method, the path, what, and with which status. */
  void add(List<String> words) {
    StringBuilder json = new StringBuilder("{\"times\":").append(words.get(0));
    json.append(",\"on\":\"").append(words.get(1)).append("\",\"method\":\"").append(words.get(2));
    json.append("\",\"path\":\"").append(words.get(3)).append("\",\"do\":\"").append(words.get(4));
    json.append("\"");
    if (words.size() > 5) {
      json.append(",\"status\":").append(words.get(5));
    }
    if (words.get(4).equals("delay") || words.get(4).equals("apply_later")) {
      json.append(",\"delay\":\"PT4S\"");
    }
    faults.add(sandbox.fault(json.append("}").toString()));
  }

  /** Everything goes right again. */
  void heal() {
    faults.forEach(sandbox::heal);
    faults.clear();
  }
}
