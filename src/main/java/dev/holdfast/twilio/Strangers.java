package dev.holdfast.twilio;

import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.Call;
import com.twilio.rest.api.v2010.account.Conference;
import com.twilio.rest.api.v2010.account.Queue;
import com.twilio.rest.api.v2010.account.conference.Participant;
import com.twilio.rest.api.v2010.account.queue.Member;
import dev.holdfast.call.Address;
import dev.holdfast.call.CallSid;
import dev.holdfast.call.ConferenceSid;
import dev.holdfast.call.Refusal.Code;
import dev.holdfast.call.Stranger;
import dev.holdfast.call.Stranger.Guest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds out what a CallSid is that never passed through us (reference, section 7). No field at
 * Twilio links a call to its conference, its queue or its peer: rooms and queues are gone through,
 * as far as is bearable, and what a parent once was is only believed where nothing else is seen.
 */
final class Strangers {
  /** Rooms, and queues with somebody in them, that are gone through for one call. */
  private static final int BEARABLE = 20;

  private static final Address NOBODY = new Address("client:unknown");

  private final TwilioRestClient client;

  Strangers(TwilioRestClient client) {
    this.client = client;
  }

  Stranger findOut(CallSid sid, Optional<String> conference) {
    Optional<Call> found = Answers.ifKnown(() -> Call.fetcher(sid.value()).fetch(client));
    if (found.isEmpty()) {
      return Stranger.no(Code.UNKNOWN_CALL, "Neither we nor Twilio know a call of this CallSid.");
    }
    Call call = found.get();
    if (Look.OVER.contains(call.getStatus().toString())) {
      return Stranger.no(Code.CALL_ENDED, "The call has ended.");
    }
    if (call.getStatus() != Call.Status.IN_PROGRESS) {
      return Stranger.no(Code.RINGING, "The call is still ringing; hold it once it is answered.");
    }
    return conference.isPresent() ? inRoomNamed(call, conference.get()) : anywhere(call);
  }

  private Stranger inRoomNamed(Call call, String conference) {
    return rooms().stream()
        .filter(one -> one.getSid().equals(conference) || one.getFriendlyName().equals(conference))
        .findFirst()
        .flatMap(room -> inRoom(room, call.getSid()))
        .orElseGet(
            () ->
                Stranger.no(
                    Code.NOT_SUPPORTED, "The call is not in the conference that was named."));
  }

  private Stranger anywhere(Call call) {
    List<Conference> rooms = rooms();
    List<Queue> queues = queues();
    if (rooms.size() > BEARABLE || queues.size() > BEARABLE) {
      return Stranger.no(
          Code.NOT_SUPPORTED,
          "Too many conferences and queues are up to look for the call; name its conference.");
    }
    for (Conference room : rooms) {
      Optional<Stranger> here = inRoom(room, call.getSid());
      if (here.isPresent()) {
        return here.get();
      }
    }
    if (queues.stream().anyMatch(queue -> waits(queue, call.getSid()))) {
      return Stranger.no(Code.NOT_SUPPORTED, "The call waits in a queue already.");
    }
    return joined(call, rooms, queues);
  }

  private Stranger joined(Call call, List<Conference> rooms, List<Queue> queues) {
    List<Call> peers = peers(call);
    if (peers.size() > 1) {
      return Stranger.no(
          Code.AMBIGUOUS_LEG, "The call has several other legs; which it talks to cannot be told.");
    }
    if (peers.isEmpty()) {
      return Stranger.no(
          Code.NOT_SUPPORTED, "The call is joined with nobody that Twilio tells of.");
    }
    Call peer = peers.get(0);
    boolean elsewhere =
        rooms.stream().anyMatch(room -> inRoom(room, peer.getSid()).isPresent())
            || queues.stream().anyMatch(queue -> waits(queue, peer.getSid()));
    if (elsewhere) {
      return Stranger.no(
          Code.NOT_SUPPORTED, "The other leg is in a conference or a queue of its own by now.");
    }
    boolean child = peer.getSid().equals(call.getParentCallSid());
    return child
        ? new Stranger.Joined(guest(peer, false), guest(call, false))
        : new Stranger.Joined(guest(call, false), guest(peer, false));
  }

  /** The parent that is up, or the children that are. */
  private List<Call> peers(Call call) {
    String parent = call.getParentCallSid();
    if (parent != null) {
      return Answers.ifKnown(() -> Call.fetcher(parent).fetch(client)).stream()
          .filter(one -> one.getStatus() == Call.Status.IN_PROGRESS)
          .toList();
    }
    return Answers.of(
        () -> {
          List<Call> all = new ArrayList<>();
          Call.reader()
              .setParentCallSid(call.getSid())
              .setStatus(Call.Status.IN_PROGRESS)
              .read(client)
              .forEach(all::add);
          return all;
        });
  }

  private List<Conference> rooms() {
    return Answers.of(
        () -> {
          List<Conference> all = new ArrayList<>();
          Conference.reader()
              .setStatus(Conference.Status.IN_PROGRESS)
              .limit(BEARABLE + 1)
              .read(client)
              .forEach(all::add);
          return all;
        });
  }

  private List<Queue> queues() {
    return Answers.of(
        () -> {
          List<Queue> used = new ArrayList<>();
          for (Queue one : Queue.reader().limit(QueueLook.MOST_QUEUES).read(client)) {
            if (one.getCurrentSize() != null && one.getCurrentSize() > 0) {
              used.add(one);
            }
          }
          return used;
        });
  }

  private boolean waits(Queue queue, String sid) {
    return Answers.ifKnown(() -> Member.fetcher(queue.getSid(), sid).fetch(client)).isPresent();
  }

  private Optional<Stranger> inRoom(Conference room, String sid) {
    if (Answers.ifKnown(() -> Participant.fetcher(room.getSid(), sid).fetch(client)).isEmpty()) {
      return Optional.empty();
    }
    List<Participant> all =
        Answers.of(
            () -> {
              List<Participant> in = new ArrayList<>();
              Participant.reader(room.getSid()).read(client).forEach(in::add);
              return in;
            });
    List<Guest> guests = new ArrayList<>();
    for (Participant one : all) {
      if (one.getStatus() == Participant.Status.CONNECTED) {
        Answers.ifKnown(() -> Call.fetcher(one.getCallSid()).fetch(client))
            .ifPresent(call -> guests.add(guest(call, Boolean.TRUE.equals(one.getHold()))));
      }
    }
    return Optional.of(
        new Stranger.InRoom(new ConferenceSid(room.getSid()), room.getFriendlyName(), guests));
  }

  private static Guest guest(Call call, boolean hold) {
    boolean inbound = "inbound".equals(call.getDirection());
    Address from = address(call.getFrom());
    Address to = address(call.getTo());
    return new Guest(
        new CallSid(call.getSid()), inbound ? from : to, inbound ? to : from, inbound, hold);
  }

  private static Address address(@org.jspecify.annotations.Nullable String text) {
    return text != null && Address.isOne(text) ? new Address(text) : NOBODY;
  }
}
