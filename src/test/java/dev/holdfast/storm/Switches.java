package dev.holdfast.storm;

import com.fasterxml.jackson.databind.JsonNode;
import dev.holdfast.fixtures.Sandboxed;
import java.util.HashMap;
import java.util.Map;

/** The sandbox's quirks, put back to where they were when a script is over. */
final class Switches {
  private final Sandboxed sandbox;
  private final Map<String, String> before = new HashMap<>();

  Switches(Sandboxed sandbox) {
    this.sandbox = sandbox;
  }

  void set(String name, String value) {
    before.putIfAbsent(name, now(name));
    sandbox.quirk(name, value);
  }

  void putBack() {
    before.forEach(sandbox::quirk);
  }

  private String now(String name) {
    for (JsonNode one : sandbox.quirks().get("quirks")) {
      if (one.get("name").textValue().equals(name)) {
        return one.get("value").textValue();
      }
    }
    throw new AssertionError("no quirk " + name);
  }
}
