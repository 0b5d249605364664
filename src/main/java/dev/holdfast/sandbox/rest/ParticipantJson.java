package dev.holdfast.sandbox.rest;

import dev.holdfast.sandbox.call.Account;
import dev.holdfast.sandbox.conference.Conference;
import dev.holdfast.sandbox.conference.Participant;
import dev.holdfast.sandbox.wire.Dates;
import io.vertx.core.json.JsonObject;

/** A participant as REST shows it (reference 1.4). */
record ParticipantJson(Account account) {

  JsonObject of(Conference room, Participant one) {
    return new JsonObject()
        .put("account_sid", account.sid())
        .put("call_sid", one.call().sid())
        .put("label", one.label().isEmpty() ? null : one.label())
        .put("conference_sid", room.sid())
        .put("call_sid_to_coach", one.coached().isEmpty() ? null : one.coached())
        .put("coaching", one.coaching())
        .put("date_created", Dates.rfc2822(one.created()))
        .put("date_updated", Dates.rfc2822(one.updated()))
        .put("end_conference_on_exit", one.endOnExit())
        .put("muted", one.muted())
        .put("hold", one.held())
        .put("start_conference_on_enter", one.startOnEnter())
        .put("status", one.status())
        .put("queue_time", "0")
        .put("uri", uri(room, one));
  }

  private String uri(Conference room, Participant one) {
    return "/2010-04-01/Accounts/"
        + account.sid()
        + "/Conferences/"
        + room.sid()
        + "/Participants/"
        + one.call().sid()
        + ".json";
  }
}
