package dev.holdfast.rehearse;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the requests of a story: the CRM's, and those at doors of a team's own. */
final class Asks {
  private static final Set<String> ROLES = Set.of("customer", "agent", "guest", "all");

  private Asks() {}

  /**
   * A command of the API.
   *
   * @param fields what its body may have
   */
  static Step command(String path, List<String> fields, Value value, List<String> people) {
    Fields given = value.fields("what the crm says");
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    for (String name : fields) {
      given.take(name).ifPresent(one -> put(body, name, one, people));
    }
    Map<String, String> headers = new HashMap<>();
    given.text("prefer").ifPresent(one -> headers.put("Prefer", one));
    given.text("repeat key").ifPresent(one -> headers.put("Idempotency-Key", one));
    headers.put("Content-Type", "application/json");
    Optional<String> call = given.text("call");
    Expected expected = Expected.read(given.take("expect"));
    given.done();
    return new Ask("POST", path, call, body.toString(), headers, expected, call.isEmpty());
  }

  /** The CRM hangs somebody up. */
  static Step hangUp(Value value, List<String> people) {
    String who = value.text("who is hung up");
    if (!people.contains(who)) {
      throw new Misread(value.at(), "nobody is called '" + who + "'; " + Near.instead(who, people));
    }
    return new Ask(
        "DELETE",
        "/v1/calls/{call}/legs/{" + who + "}",
        Optional.empty(),
        "",
        Map.of(),
        Expected.read(Optional.empty()),
        false);
  }

  /** Any request. */
  static Step request(Value value) {
    Fields given = value.fields("a request");
    String method = given.text("method").orElse("POST");
    Value path = given.required("path");
    if (!path.text("path").startsWith("/")) {
      throw new Misread(path.at(), "a path begins with /");
    }
    Map<String, String> headers = new HashMap<>();
    Optional<Value> body = given.take("body");
    body.filter(one -> !(one instanceof Value.Text))
        .ifPresent(one -> headers.put("Content-Type", "application/json"));
    for (Value.Entry one :
        given.take("headers").map(h -> h.fields("headers").all()).orElse(List.of())) {
      headers.put(one.name(), one.value().text("a header"));
    }
    Expected expected = Expected.read(given.take("expect"));
    given.done();
    return new Ask(
        method,
        path.text("path"),
        Optional.empty(),
        body.map(Asks::written).orElse(""),
        headers,
        expected,
        false);
  }

  private static String written(Value body) {
    return body instanceof Value.Text text ? text.text() : body.json().toString();
  }

  /** People are meant by their leg or their phone, where they are no role. */
  private static void put(ObjectNode body, String name, Value value, List<String> people) {
    String text = value instanceof Value.Text one ? one.text() : "";
    if (name.equals("leg") && people.contains(text) && !ROLES.contains(text)) {
      body.put(name, "{" + text + "}");
    } else if (people.contains(text) && List.of("to", "agent").contains(name)) {
      body.put(name, "{" + text + "'s phone}");
    } else {
      body.set(name, value.json());
    }
  }
}
