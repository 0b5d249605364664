package dev.holdfast.sandbox.rest;

import dev.holdfast.sandbox.call.Account;
import dev.holdfast.sandbox.recording.Recording;
import dev.holdfast.sandbox.recording.Recording.Status;
import dev.holdfast.sandbox.recording.Subject;
import dev.holdfast.sandbox.wire.Dates;
import io.vertx.core.json.JsonObject;

/** A recording as REST shows it, below the call or the conference it is of (reference 1.6). */
record RecordingJson(Account account) {

  JsonObject of(Recording recording) {
    var subject = recording.subject();
    var absent = recording.status() == Status.ABSENT;
    return new JsonObject()
        .put("sid", recording.sid())
        .put("account_sid", account.sid())
        .put("call_sid", subject.callSid().isEmpty() ? null : subject.callSid())
        .put("conference_sid", subject.conferenceSid().isEmpty() ? null : subject.conferenceSid())
        .put("status", recording.status().text())
        .put("channels", recording.order().channels())
        .put("source", recording.source().text())
        .put("track", recording.order().track())
        .put("start_time", Dates.rfc2822(recording.created()))
        .put("duration", recording.isFinal() ? duration(recording) : null)
        .putNull("price")
        .put("price_unit", "USD")
        .put("error_code", absent ? Recording.TOO_SHORT : null)
        .putNull("encryption_details")
        .put("api_version", "2010-04-01")
        .put("date_created", Dates.rfc2822(recording.created()))
        .put("date_updated", Dates.rfc2822(recording.updated()))
        .put("uri", uri(subject) + "/Recordings/" + recording.sid() + ".json");
  }

  private static String duration(Recording recording) {
    return String.valueOf(recording.seconds(recording.updated()));
  }

  private String uri(Subject subject) {
    var below =
        subject.callSid().isEmpty()
            ? "/Conferences/" + subject.conferenceSid()
            : "/Calls/" + subject.callSid();
    return "/2010-04-01/Accounts/" + account.sid() + below;
  }
}
