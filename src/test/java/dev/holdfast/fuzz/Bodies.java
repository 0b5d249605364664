package dev.holdfast.fuzz;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Bodies and queries that are good, or nearly. */
final class Bodies {
  private static final List<String> EVENTS =
      List.of(
          "conference-start",
          "conference-end",
          "participant-join",
          "participant-leave",
          "participant-hold",
          "participant-unhold",
          "participant-mute");
  private static final List<String> STATUSES =
      List.of("ringing", "in-progress", "completed", "busy", "no-answer", "x");

  private Bodies() {}

  static String json(Random random, List<String> sids) {
    return one(
        random,
        List.of(
            "",
            "{}",
            "{\"leg\":\"customer\",\"reason\":\"stock\",\"by\":\"ann\"}",
            "{\"leg\":\"" + one(random, sids) + "\",\"music\":\"bright\"}",
            "{\"leg\":\"all\",\"path\":\"upgrade\",\"dry_run\":true}",
            "{\"message\":\"" + "x".repeat(random.nextInt(1_200)) + "\"}",
            "{\"to\":\"client:expert\",\"role\":\"guest\"}",
            "{\"line\":\"demo\",\"to\":\"client:somebody\"}",
            "{\"leg\":null,\"a\":{\"b\":[1,2.5e99,true]}}",
            "[".repeat(1 + random.nextInt(3_000)),
            "\"\\ud800\"",
            "x".repeat(random.nextInt(70_000))));
  }

  static Map<String, String> form(Random random, List<String> sids) {
    Map<String, String> form = new HashMap<>();
    form.put("AccountSid", "AC" + "0".repeat(32));
    form.put("CallSid", one(random, sids));
    form.put("From", one(random, List.of("+15550100999", "anonymous", "client:x")));
    form.put("To", one(random, List.of("+15550100100", "+15550100200", "+1", "client:desk")));
    form.put("CallStatus", one(random, STATUSES));
    form.put("DialCallStatus", one(random, STATUSES));
    form.put("QueueResult", one(random, List.of("hangup", "redirected", "bridged", "")));
    form.put("StatusCallbackEvent", one(random, EVENTS));
    form.put("FriendlyName", "holdfast-" + one(random, sids));
    form.put("ConferenceSid", "CF" + "a".repeat(32));
    form.put("SequenceNumber", String.valueOf(random.nextInt(40)));
    form.put("ParticipantLabel", one(random, List.of("customer", "agent-1", "x")));
    form.put("QueueSid", "QU" + "a".repeat(32));
    return form;
  }

  static String query(Random random, List<String> sids) {
    return one(
        random,
        List.of(
            "",
            "?leg=" + one(random, sids) + "&turn=" + random.nextInt(5),
            "?leg=" + one(random, sids) + "&turn=2&hold=1&music=default&round=0",
            "?call=" + one(random, sids) + "&label=agent-1",
            "?leg=" + one(random, sids) + "&turn=99999999999999999999",
            "?placement=00000000000000000000000000000001",
            "?again=29",
            "?music=none&say=x",
            "?then=https://example.com/a%20b"));
  }

  private static String one(Random random, List<String> from) {
    return from.get(random.nextInt(from.size()));
  }
}
