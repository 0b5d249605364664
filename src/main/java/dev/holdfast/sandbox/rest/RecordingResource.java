package dev.holdfast.sandbox.rest;

import dev.holdfast.sandbox.call.Account;
import dev.holdfast.sandbox.call.Call;
import dev.holdfast.sandbox.call.Calls;
import dev.holdfast.sandbox.conference.Rooms;
import dev.holdfast.sandbox.fault.Quirk;
import dev.holdfast.sandbox.fault.Quirks;
import dev.holdfast.sandbox.recording.Recording;
import dev.holdfast.sandbox.recording.RecordingSource;
import dev.holdfast.sandbox.recording.Recordings;
import dev.holdfast.sandbox.recording.Subject;
import dev.holdfast.sandbox.wire.Reaction.Answer;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Recordings of a call and of a conference: list, fetch, update, delete; create of a call only. */
final class RecordingResource {
  private static final String CURRENT = "Twilio.CURRENT";

  private final Calls calls;
  private final Rooms rooms;
  private final Recordings recordings;
  private final Quirks quirks;
  private final RecordingJson json;

  RecordingResource(
      Account account, Calls calls, Rooms rooms, Recordings recordings, Quirks quirks) {
    this.calls = calls;
    this.rooms = rooms;
    this.recordings = recordings;
    this.quirks = quirks;
    this.json = new RecordingJson(account);
  }

  Answer all(String collection, String of, Ask ask) {
    var subject = subject(collection, of);
    if (subject.isEmpty()) {
      return Answers.notFound(ask.request().path());
    }
    if (ask.is("POST") && collection.equals("Calls")) {
      return calls.find(of).map(call -> create(call, ask)).orElseThrow();
    }
    return ask.is("GET") ? list(subject.get(), ask) : Answers.notAllowed(ask.request().method());
  }

  Answer one(String collection, String of, String sid, Ask ask) {
    var subject = subject(collection, of);
    if (subject.isEmpty()) {
      return Answers.notFound(ask.request().path());
    }
    if (sid.equals(CURRENT) && ask.is("POST")) {
      return current(subject.get(), ask);
    }
    var found = recordings.find(subject.get(), sid);
    if (found.isEmpty()) {
      return Answers.notFound(ask.request().path());
    }
    return switch (ask.request().method()) {
      case "GET" -> Answers.ok(json.of(found.get()));
      case "POST" -> update(found.get(), ask);
      case "DELETE" -> delete(found.get());
      default -> Answers.notAllowed(ask.request().method());
    };
  }

  private Optional<Subject> subject(String collection, String sid) {
    return collection.equals("Calls")
        ? calls.find(sid).map(call -> Subject.call(sid))
        : rooms.find(sid).map(room -> Subject.conference(sid));
  }

  private Answer list(Subject subject, Ask ask) {
    var created = new DateFilter(ask.query(), "DateCreated");
    List<Recording> shown =
        recordings.of(subject).stream()
            .filter(one -> created.takes(Optional.of(one.created())))
            .toList();
    return new Page<>("recordings", shown, Recording::sid, json::of).answer(ask);
  }

  private Answer create(Call call, Ask ask) {
    var refused = RecordingSettings.objection(ask);
    if (refused.isPresent()) {
      return refused.get();
    }
    if (!call.isUp()) {
      return Answers.error(400, 21220, "Call is not in-progress. Cannot record.");
    }
    var order = RecordingSettings.order(ask);
    var source = RecordingSource.START_CALL_RECORDING_API;
    return Answers.created(json.of(recordings.start(Subject.call(call.sid()), source, order)));
  }

  private Answer current(Subject subject, Ask ask) {
    var active = recordings.active(subject);
    if (active.size() > 1) {
      return Answers.error(400, 16108, "There is more than one active recording: name its SID");
    }
    return active.isEmpty() ? Answers.notFound(ask.request().path()) : update(active.get(0), ask);
  }

  private Answer update(Recording recording, Ask ask) {
    var status = ask.text("Status");
    var behaviour = RecordingSettings.among(ask, "PauseBehavior", Set.of("skip", "silence"));
    if (!Set.of("paused", "in-progress", "stopped").contains(status)) {
      return Answers.error(400, 20422, "Status is paused, in-progress or stopped");
    }
    if (behaviour.isPresent()) {
      return behaviour.get();
    }
    var repeated = status.equals(recording.status().text());
    var strict = quirks.is(Quirk.RECORDING_STATUS_REPEATED, "21220");
    if (!recording.isActive() || (repeated && strict)) {
      var now = recording.status().text();
      return Answers.error(400, 21220, "The recording is " + now + " and cannot be " + status);
    }
    switch (status) {
      case "paused" -> recordings.pause(recording, ask.text("PauseBehavior").equals("skip"));
      case "in-progress" -> recordings.resume(recording);
      default -> recordings.stop(recording);
    }
    return Answers.ok(json.of(recording));
  }

  private Answer delete(Recording recording) {
    if (recording.isActive() && quirks.is(Quirk.DELETE_ACTIVE_RECORDING, "20009")) {
      return Answers.error(400, 20009, "A recording cannot be deleted before it has ended");
    }
    recordings.remove(recording);
    return Answers.gone();
  }
}
