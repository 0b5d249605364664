package dev.holdfast.sandbox.rest;

import dev.holdfast.sandbox.call.Account;
import dev.holdfast.sandbox.call.Calls;
import dev.holdfast.sandbox.call.Numbers;
import dev.holdfast.sandbox.call.Switchboard;
import dev.holdfast.sandbox.conference.Conferences;
import dev.holdfast.sandbox.fault.Quirks;
import dev.holdfast.sandbox.queue.Queues;
import dev.holdfast.sandbox.recording.Recordings;
import dev.holdfast.sandbox.wire.Reaction.Answer;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** Finds the resource of a path; names are case sensitive, as Twilio's are. */
final class Resources {
  private static final String SUFFIX = ".json";
  private static final Set<String> KNOWN =
      Set.of(
          "Addresses",
          "Applications",
          "AvailablePhoneNumbers",
          "Balance",
          "Events",
          "Keys",
          "Messages",
          "Notifications",
          "OutgoingCallerIds",
          "Payments",
          "Recordings",
          "SIP",
          "Siprec",
          "Streams",
          "Tokens",
          "Transcriptions",
          "Usage",
          "UserDefinedMessages",
          "UserDefinedMessageSubscriptions");

  private final CallResource calls;
  private final CallCreation callCreation;
  private final ConferenceResource rooms;
  private final ParticipantResource participants;
  private final ParticipantCreation participantCreation;
  private final QueueResource queues;
  private final MemberResource members;
  private final RecordingResource recordings;
  private final NumberResource numbers;

  Resources(
      Account account,
      Calls calls,
      Switchboard switchboard,
      Conferences conferences,
      Queues queues,
      Recordings recordings,
      Numbers numbers,
      Quirks quirks) {
    var json = new CallJson(account, numbers);
    this.calls = new CallResource(json, calls, switchboard, quirks);
    this.callCreation = new CallCreation(json, switchboard, recordings);
    this.rooms = new ConferenceResource(account, conferences, quirks);
    this.participants = new ParticipantResource(account, conferences, quirks);
    this.participantCreation = new ParticipantCreation(account, conferences, recordings);
    var engine = switchboard.interpreter().engine();
    this.queues = new QueueResource(account, engine, queues, quirks);
    this.members = new MemberResource(account, queues);
    this.numbers = new NumberResource(account, numbers, engine);
    this.recordings =
        new RecordingResource(account, calls, conferences.rooms(), recordings, quirks);
  }

  /** Answers for the path below the account. */
  Answer answer(List<String> path, Ask ask) {
    var last = path.isEmpty() ? "" : path.get(path.size() - 1);
    if (!last.endsWith(SUFFIX)) {
      return path.stream().anyMatch(KNOWN::contains)
          ? Answers.unsupported("XML; ask for .json")
          : Answers.notFound(ask.request().path());
    }
    var bare = last.substring(0, last.length() - SUFFIX.length());
    return switch (path.size()) {
      case 1 -> list(bare, ask);
      case 2 -> one(path.get(0), bare, ask);
      case 3 -> sublist(path, bare, ask);
      case 4 -> subresource(path, bare, ask);
      default -> unknown(path, ask);
    };
  }

  private Answer list(String name, Ask ask) {
    return switch (name) {
      case "Calls" ->
          ask.is("POST") ? callCreation.create(ask) : onlyGet(ask, () -> calls.list(ask));
      case "Conferences" -> onlyGet(ask, () -> rooms.list(ask));
      case "Queues" -> queues.all(ask);
      case "IncomingPhoneNumbers" -> numbers.all(ask);
      default -> unknown(List.of(name), ask);
    };
  }

  private Answer one(String collection, String sid, Ask ask) {
    return switch (collection) {
      case "Calls" -> calls.one(sid, ask);
      case "Conferences" -> rooms.one(sid, ask);
      case "Queues" -> queues.one(sid, ask);
      case "IncomingPhoneNumbers" -> numbers.one(sid, ask);
      default -> unknown(List.of(collection), ask);
    };
  }

  private Answer sublist(List<String> path, String name, Ask ask) {
    var parent = path.get(1);
    return switch (path.get(0) + "/" + name) {
      case "Conferences/Participants" ->
          ask.is("POST")
              ? participantCreation.create(parent, ask)
              : onlyGet(ask, () -> participants.list(parent, ask));
      case "Calls/Recordings", "Conferences/Recordings" -> recordings.all(path.get(0), parent, ask);
      case "Queues/Members" -> onlyGet(ask, () -> members.list(parent, ask));
      default -> unknown(List.of(name), ask);
    };
  }

  private Answer subresource(List<String> path, String key, Ask ask) {
    return switch (path.get(0) + "/" + path.get(2)) {
      case "Conferences/Participants" -> participants.one(path.get(1), key, ask);
      case "Calls/Recordings", "Conferences/Recordings" ->
          recordings.one(path.get(0), path.get(1), key, ask);
      case "Queues/Members" -> members.one(path.get(1), key, ask);
      default -> unknown(path, ask);
    };
  }

  private static Answer onlyGet(Ask ask, Supplier<Answer> get) {
    return ask.is("GET") ? get.get() : Answers.notAllowed(ask.request().method());
  }

  private static Answer unknown(List<String> path, Ask ask) {
    return path.stream()
        .filter(KNOWN::contains)
        .findFirst()
        .map(Answers::unsupported)
        .orElseGet(() -> Answers.notFound(ask.request().path()));
  }
}
