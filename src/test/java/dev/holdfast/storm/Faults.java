package dev.holdfast.storm;

import dev.holdfast.fixtures.Sandboxed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What goes wrong at Twilio and on the way to it, until it is healed. */
final class Faults {
  private final Sandboxed sandbox;
  private final List<String> onRest = new ArrayList<>();
  private final List<String> onWebhooks = new ArrayList<>();
  private int rest;
  private int webhooks;

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
    String path = sandbox.fault(json.append("}").toString());
    (words.get(1).equals("rest") ? onRest : onWebhooks).add(path);
  }

  /** Everything goes right again. */
  void heal() {
    rest += healed(onRest);
    webhooks += healed(onWebhooks);
  }

  /** How it went, and how often something struck. */
  Played played(Optional<Failure> failure) {
    heal();
    return new Played(failure, rest, webhooks);
  }

  private int healed(List<String> faults) {
    int struck = 0;
    for (String fault : faults) {
      struck += sandbox.struck(fault);
      sandbox.heal(fault);
    }
    faults.clear();
    return struck;
  }
}
