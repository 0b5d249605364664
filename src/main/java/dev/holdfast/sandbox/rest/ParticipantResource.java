package dev.holdfast.sandbox.rest;

import dev.holdfast.sandbox.call.Account;
import dev.holdfast.sandbox.conference.Conference;
import dev.holdfast.sandbox.conference.Conferences;
import dev.holdfast.sandbox.conference.Participant;
import dev.holdfast.sandbox.fault.Quirk;
import dev.holdfast.sandbox.fault.Quirks;
import dev.holdfast.sandbox.wire.Params;
import dev.holdfast.sandbox.wire.Reaction.Answer;
import java.util.Optional;

/** Participants: list, fetch, update, delete; only those who are in the room now exist. */
final class ParticipantResource {
  private final Conferences conferences;
  private final Quirks quirks;
  private final ParticipantJson json;
  private final ParticipantUpdate update;

  ParticipantResource(Account account, Conferences conferences, Quirks quirks) {
    this.conferences = conferences;
    this.quirks = quirks;
    this.json = new ParticipantJson(account);
    this.update = new ParticipantUpdate(conferences.moderation(), quirks);
  }

  Answer list(String room, Ask ask) {
    var found = conferences.rooms().find(room);
    if (found.isEmpty()) {
      return Answers.notFound(ask.request().path());
    }
    var shown =
        found.get().participants().stream()
            .filter(this::isShown)
            .filter(one -> fits(one, ask.query()))
            .toList();
    return new Page<>(
            "participants", shown, one -> one.call().sid(), one -> json.of(found.get(), one))
        .answer(ask);
  }

  Answer one(String roomSid, String key, Ask ask) {
    var room = conferences.rooms().find(roomSid);
    var one = room.flatMap(found -> found.find(key)).filter(this::isShown);
    if (room.isEmpty() || one.isEmpty()) {
      return Answers.notFound(ask.request().path());
    }
    return switch (ask.request().method()) {
      case "GET" -> Answers.ok(json.of(room.get(), one.get()));
      case "POST" -> change(room.get(), one.get(), ask);
      case "DELETE" -> kick(room.get(), one.get());
      default -> Answers.notAllowed(ask.request().method());
    };
  }

  private Answer change(Conference room, Participant one, Ask ask) {
    Optional<Answer> refused = update.apply(room, one, ask);
    return refused.orElseGet(() -> Answers.ok(json.of(room, one)));
  }

  private Answer kick(Conference room, Participant one) {
    conferences.moderation().kick(room, one);
    return Answers.gone();
  }

  private boolean isShown(Participant one) {
    return one.joined() || quirks.is(Quirk.RINGING_PARTICIPANTS_LISTED, "yes");
  }

  private static boolean fits(Participant one, Params query) {
    return same(query, "Muted", one.muted())
        && same(query, "Hold", one.held())
        && same(query, "Coaching", one.coaching());
  }

  private static boolean same(Params query, String name, boolean value) {
    return query.first(name).map(asked -> Boolean.parseBoolean(asked) == value).orElse(true);
  }
}
