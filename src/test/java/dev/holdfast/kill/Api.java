package dev.holdfast.kill;

import com.fasterxml.jackson.databind.JsonNode;
import dev.holdfast.fixtures.Http;
import java.util.Map;

/**
 * What an instance says when it is asked.
 *
 * @param port where it listens
 */
record Api(int port) {
  JsonNode call(String sid) {
    return get("/v1/calls/" + sid).json();
  }

  String state(String sid) {
    return call(sid).get("state").textValue();
  }

  String timeline(String sid) {
    return get("/v1/calls/" + sid + "/timeline").text();
  }

  private Http.Answered get(String path) {
    return new Http("http://localhost:" + port)
        .send("GET", path, new byte[0], Map.of("Authorization", "Bearer demo-key"));
  }
}
