package dev.holdfast.sandbox.rest;

import dev.holdfast.sandbox.call.Account;
import dev.holdfast.sandbox.call.Call;
import dev.holdfast.sandbox.call.Direction;
import dev.holdfast.sandbox.call.Numbers;
import dev.holdfast.sandbox.call.Origin;
import dev.holdfast.sandbox.call.PhoneNumber;
import dev.holdfast.sandbox.wire.Dates;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A call as REST shows it; what Twilio sends as a string is one here (reference 1.2). */
record CallJson(Account account, Numbers numbers) {
  private static final List<String> SUBRESOURCES =
      List.of(
          "notifications", "Notifications",
          "recordings", "Recordings",
          "payments", "Payments",
          "events", "Events",
          "siprec", "Siprec",
          "streams", "Streams",
          "transcriptions", "Transcriptions",
          "user_defined_message_subscriptions", "UserDefinedMessageSubscriptions",
          "user_defined_messages", "UserDefinedMessages");

  JsonObject of(Call call) {
    return new JsonObject()
        .put("sid", call.sid())
        .put("account_sid", account.sid())
        .mergeIn(ends(call.origin()))
        .put("phone_number_sid", ours(call.origin()).map(PhoneNumber::sid).orElse(null))
        .put("status", call.status().text())
        .put("start_time", text(call.answered().or(() -> startOfUnanswered(call))).orElse(null))
        .put("end_time", text(call.ended()).orElse(null))
        .put("duration", call.isOver() ? String.valueOf(call.seconds()) : null)
        .put("price_unit", "USD")
        .put("api_version", "2010-04-01")
        .put("queue_time", "0")
        .put("date_created", Dates.rfc2822(call.created()))
        .put("date_updated", Dates.rfc2822(call.updated()))
        .mergeIn(unknown())
        .put("uri", uri(call) + ".json")
        .put("subresource_uris", subresources(call));
  }

  /** The number of the account's that was called, or that calls. */
  private Optional<PhoneNumber> ours(Origin origin) {
    var inbound = origin.direction() == Direction.INBOUND;
    return numbers.find(inbound ? origin.to() : origin.from());
  }

  private static JsonObject ends(Origin origin) {
    var parent = origin.parentSid();
    return new JsonObject()
        .put("parent_call_sid", parent.isEmpty() ? null : parent)
        .put("to", origin.to())
        .put("to_formatted", PhoneNumber.formatted(origin.to()))
        .put("from", origin.from())
        .put("from_formatted", PhoneNumber.formatted(origin.from()))
        .put("direction", origin.direction().text());
  }

  /** What the sandbox never knows. */
  private static JsonObject unknown() {
    return new JsonObject()
        .putNull("price")
        .putNull("answered_by")
        .putNull("forwarded_from")
        .putNull("group_sid")
        .putNull("caller_name")
        .putNull("trunk_sid");
  }

  private String uri(Call call) {
    return "/2010-04-01/Accounts/" + account.sid() + "/Calls/" + call.sid();
  }

  private JsonObject subresources(Call call) {
    var uris = new JsonObject();
    for (int i = 0; i < SUBRESOURCES.size(); i += 2) {
      uris.put(SUBRESOURCES.get(i), uri(call) + "/" + SUBRESOURCES.get(i + 1) + ".json");
    }
    return uris;
  }

  static Optional<Instant> startOfUnanswered(Call call) {
    return call.isOver() ? call.ended() : Optional.empty();
  }

  private static Optional<String> text(Optional<Instant> moment) {
    return moment.map(Dates::rfc2822);
  }
}
