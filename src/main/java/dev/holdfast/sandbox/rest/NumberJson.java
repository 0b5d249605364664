package dev.holdfast.sandbox.rest;

import dev.holdfast.sandbox.call.Account;
import dev.holdfast.sandbox.call.PhoneNumber;
import dev.holdfast.sandbox.wire.Dates;
import io.vertx.core.json.JsonObject;

/** A number of the account as REST shows it, with the keys of Twilio's OpenAPI description. */
record NumberJson(Account account) {

  JsonObject of(PhoneNumber number) {
    return new JsonObject()
        .put("sid", number.sid())
        .put("account_sid", account.sid())
        .put("friendly_name", number.friendlyName())
        .put("phone_number", number.e164())
        .put("voice_url", number.voice().url())
        .put("voice_method", number.voice().method())
        .put("voice_fallback_url", number.fallback().url())
        .put("voice_fallback_method", number.fallback().method())
        .put("status_callback", number.statusCallback().url())
        .put("status_callback_method", number.statusCallback().method())
        .put("date_created", Dates.rfc2822(number.created()))
        .put("date_updated", Dates.rfc2822(number.updated()))
        .mergeIn(voiceOnly())
        .mergeIn(unset())
        .put("voice_application_sid", number.application())
        .put("trunk_sid", number.trunk().isEmpty() ? null : number.trunk())
        .put("uri", uri(number) + ".json")
        .put(
            "subresource_uris",
            new JsonObject().put("assigned_add_ons", uri(number) + "/AssignedAddOns.json"));
  }

  private String uri(PhoneNumber number) {
    return "/2010-04-01/Accounts/" + account.sid() + "/IncomingPhoneNumbers/" + number.sid();
  }

  /** What is the same for every number of the sandbox. */
  private static JsonObject voiceOnly() {
    return new JsonObject()
        .put("api_version", "2010-04-01")
        .put("beta", false)
        .put("origin", "twilio")
        .put("status", "in-use")
        .put("type", "local")
        .put("address_requirements", "none")
        .put("emergency_status", "Inactive")
        .put("emergency_address_status", "unregistered")
        .put("voice_receive_mode", "voice")
        .put("voice_caller_id_lookup", false)
        .put("sms_url", "")
        .put("sms_method", "POST")
        .put("sms_fallback_url", "")
        .put("sms_fallback_method", "POST")
        .put("capabilities", capabilities());
  }

  private static JsonObject capabilities() {
    return new JsonObject()
        .put("voice", true)
        .put("sms", false)
        .put("mms", false)
        .put("fax", false);
  }

  private static JsonObject unset() {
    return new JsonObject()
        .put("sms_application_sid", "")
        .putNull("address_sid")
        .putNull("identity_sid")
        .putNull("bundle_sid")
        .putNull("emergency_address_sid");
  }
}
