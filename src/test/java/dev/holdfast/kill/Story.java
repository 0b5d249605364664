package dev.holdfast.kill;

import com.fasterxml.jackson.databind.JsonNode;
import dev.holdfast.fixtures.Sandboxed;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the record and Twilio say of a call, for whoever has to find out why it went wrong. */
record Story(Api api, Sandboxed sandbox) {
  private static final Logger LOG = LoggerFactory.getLogger("kill");

  void tell(String call) {
    List<String> legs = new ArrayList<>();
    api.call(call).path("legs").forEach(leg -> legs.add(leg.get("call_sid").textValue()));
    LOG.warn("{}: {}", call, api.timeline(call));
    legs.forEach(leg -> LOG.warn("{} at Twilio: {}", leg, sandbox.call(leg)));
    sandbox.log().stream()
        .map(JsonNode::toString)
        .filter(entry -> legs.stream().anyMatch(entry::contains))
        .forEach(entry -> LOG.warn("{}", entry));
  }
}
