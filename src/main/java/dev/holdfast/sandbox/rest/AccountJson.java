package dev.holdfast.sandbox.rest;

import dev.holdfast.sandbox.call.Account;
import dev.holdfast.sandbox.wire.Dates;
import io.vertx.core.json.JsonObject;
import java.time.Instant;

/** The account as REST shows it, with the keys of Twilio's OpenAPI description. */
record AccountJson(Account account, Instant created) {

  JsonObject shown() {
    var uri = "/2010-04-01/Accounts/" + account.sid();
    return new JsonObject()
        .put("sid", account.sid())
        .put("owner_account_sid", account.sid())
        .put("auth_token", account.token())
        .put("friendly_name", "The sandbox's account")
        .put("status", "active")
        .put("type", "Full")
        .put("date_created", Dates.rfc2822(created))
        .put("date_updated", Dates.rfc2822(created))
        .put("uri", uri + ".json")
        .put("subresource_uris", subresources(uri));
  }

  /** Those that the sandbox has. */
  private static JsonObject subresources(String uri) {
    return new JsonObject()
        .put("calls", uri + "/Calls.json")
        .put("conferences", uri + "/Conferences.json")
        .put("incoming_phone_numbers", uri + "/IncomingPhoneNumbers.json")
        .put("queues", uri + "/Queues.json");
  }
}
