package dev.holdfast.sandbox.rest;

import dev.holdfast.sandbox.call.Account;
import dev.holdfast.sandbox.conference.Conference;
import dev.holdfast.sandbox.conference.Conferences;
import dev.holdfast.sandbox.conference.Ending;
import dev.holdfast.sandbox.fault.Quirk;
import dev.holdfast.sandbox.fault.Quirks;
import dev.holdfast.sandbox.wire.Dates;
import dev.holdfast.sandbox.wire.Params;
import dev.holdfast.sandbox.wire.Reaction.Answer;
import io.vertx.core.json.JsonObject;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Conferences: list, fetch, update. */
final class ConferenceResource {
  private final Account account;
  private final Conferences conferences;
  private final Quirks quirks;

  ConferenceResource(Account account, Conferences conferences, Quirks quirks) {
    this.account = account;
    this.conferences = conferences;
    this.quirks = quirks;
  }

  Answer list(Ask ask) {
    Iterable<Conference> shown =
        () -> candidates(ask.query()).filter(room -> fits(room, ask.query())).iterator();
    return new Page<>("conferences", shown, Conference::sid, this::json).answer(ask);
  }

  Answer one(String sid, Ask ask) {
    var room = conferences.rooms().find(sid);
    if (room.isEmpty()) {
      return Answers.notFound(ask.request().path());
    }
    return switch (ask.request().method()) {
      case "GET" -> Answers.ok(json(room.get()));
      case "POST" -> update(room.get(), ask);
      default -> Answers.notAllowed(ask.request().method());
    };
  }

  private Answer update(Conference room, Ask ask) {
    var status = ask.text("Status");
    if (!status.isEmpty() && !status.equals("completed")) {
      return Answers.error(400, 20422, "Status is completed");
    }
    if (room.isOver()) {
      return quirks.is(Quirk.ENDED_CONFERENCE_UPDATE, "404")
          ? Answers.notFound(ask.request().path())
          : Answers.error(400, 16022, "The conference is completed");
    }
    if (ask.has("AnnounceUrl")) {
      var link = ask.link("AnnounceUrl", "AnnounceMethod", "POST");
      if (!link.isAbsolute()) {
        return Answers.error(400, 20422, "AnnounceUrl is not a valid URL");
      }
      if (room.joined().isEmpty()) {
        return Answers.error(400, 16001, "The conference is not bridged");
      }
      conferences.moderation().announce(room, link);
    }
    if (!status.isEmpty()) {
      conferences.moderation().end(room);
    }
    return Answers.ok(json(room));
  }

  private Stream<Conference> candidates(Params query) {
    var rooms = conferences.rooms();
    if (query.has("FriendlyName")) {
      return rooms.named(query.text("FriendlyName", ""));
    }
    var live = Set.of("init", "in-progress").contains(query.text("Status", ""));
    return live ? rooms.live() : rooms.newestFirst();
  }

  private boolean fits(Conference room, Params query) {
    return query.first("FriendlyName").map(room.name()::equals).orElse(true)
        && query.first("Status").map(status(room)::equals).orElse(true)
        && new DateFilter(query, "DateCreated").takes(Optional.of(room.created()))
        && new DateFilter(query, "DateUpdated").takes(Optional.of(room.updated()));
  }

  /** It says in-progress long before the room has started: so it was seen (reference 1.3). */
  private String status(Conference room) {
    if (room.isOver()) {
      return "completed";
    }
    var untilTwo = quirks.is(Quirk.CONFERENCE_SHOWS_INIT, "until_two");
    return (untilTwo ? room.twoWereIn() : room.isOpen()) ? "in-progress" : "init";
  }

  private JsonObject json(Conference room) {
    var uri = "/2010-04-01/Accounts/" + account.sid() + "/Conferences/" + room.sid();
    return new JsonObject()
        .put("sid", room.sid())
        .put("account_sid", account.sid())
        .put("friendly_name", room.name())
        .put("status", status(room))
        .put("region", "us1")
        .put("api_version", "2010-04-01")
        .put("reason_conference_ended", room.ending().map(Ending::text).orElse(null))
        .put("call_sid_ending_conference", room.endedBy().isEmpty() ? null : room.endedBy())
        .put("date_created", Dates.rfc2822(room.created()))
        .put("date_updated", Dates.rfc2822(room.updated()))
        .put("uri", uri + ".json")
        .put(
            "subresource_uris",
            new JsonObject()
                .put("participants", uri + "/Participants.json")
                .put("recordings", uri + "/Recordings.json"));
  }
}
