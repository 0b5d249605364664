package dev.holdfast.twilio;

import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.Call;
import com.twilio.rest.api.v2010.account.Conference;
import com.twilio.rest.api.v2010.account.conference.Participant;
import com.twilio.type.PhoneNumber;
import dev.holdfast.call.Act;
import dev.holdfast.call.Address;
import dev.holdfast.call.CallSid;
import dev.holdfast.call.ConferenceSid;
import dev.holdfast.call.Label;
import dev.holdfast.call.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** What Twilio shows of a room and of its legs. */
final class Look {
  static final Set<String> OVER = Set.of("completed", "busy", "no-answer", "failed", "canceled");

  /** Twilio's clock and ours may differ by so much when calls are looked up by time. */
  private static final Duration CLOCKS = Duration.ofMinutes(1);

  private static final int ENOUGH = 50;

  private final TwilioRestClient client;
  private final QueueLook queues;

  Look(TwilioRestClient client) {
    this.client = client;
    this.queues = new QueueLook(client);
  }

  /** The room, who is in it, and what became of the legs that are not. */
  Outcome.Seen at(Act.Look act, Predicate<CallSid> taken) {
    Optional<ConferenceSid> room =
        act.conference().isPresent() ? act.conference() : act.room().flatMap(this::roomNamed);
    List<Outcome.Present> present = new ArrayList<>();
    Map<Label, Outcome.Status> elsewhere = new HashMap<>();
    List<Participant> participants = room.map(this::participants).orElse(List.of());
    for (Act.Sought sought : act.legs()) {
      Optional<Outcome.Present> here = here(participants, sought);
      here.ifPresent(present::add);
      if (here.isEmpty()) {
        elsewhere(sought, taken).ifPresent(status -> elsewhere.put(sought.label(), status));
      }
    }
    return new Outcome.Seen(room, present, elsewhere, queues.queued(act));
  }

  /** The status of a leg; empty when Twilio does not know it. */
  Optional<String> status(CallSid sid) {
    return Answers.ifKnown(() -> Call.fetcher(sid.value()).fetch(client))
        .map(call -> call.getStatus().toString());
  }

  /** The newest call between two addresses since then that is not known as another leg. */
  Optional<CallSid> newest(Address from, Address to, Instant since, Predicate<CallSid> taken) {
    return Answers.of(() -> calls(from, to, since)).stream()
        .map(CallSid::new)
        .filter(taken.negate())
        .findFirst();
  }

  private Optional<ConferenceSid> roomNamed(String name) {
    return Answers.of(
        () -> {
          for (Conference one :
              Conference.reader().setFriendlyName(name).limit(ENOUGH).read(client)) {
            if (one.getStatus() != Conference.Status.COMPLETED) {
              return Optional.of(new ConferenceSid(one.getSid()));
            }
          }
          return Optional.empty();
        });
  }

  private List<Participant> participants(ConferenceSid room) {
    return Answers.ifKnown(
            () -> {
              List<Participant> all = new ArrayList<>();
              Participant.reader(room.value()).read(client).forEach(all::add);
              return all;
            })
        .orElse(List.of());
  }

  private static Optional<Outcome.Present> here(List<Participant> all, Act.Sought sought) {
    return all.stream()
        .filter(one -> is(one, sought))
        .findFirst()
        .map(
            one ->
                new Outcome.Present(
                    sought.label(),
                    new CallSid(one.getCallSid()),
                    Boolean.TRUE.equals(one.getHold()),
                    one.getStatus() == Participant.Status.CONNECTED));
  }

  private static boolean is(Participant one, Act.Sought sought) {
    return sought.sid().isPresent()
        ? one.getCallSid().equals(sought.sid().get().value())
        : sought.label().value().equals(one.getLabel());
  }

  private Optional<Outcome.Status> elsewhere(Act.Sought sought, Predicate<CallSid> taken) {
    Optional<CallSid> sid =
        sought
            .sid()
            .or(() -> sought.parent().flatMap(parent -> child(parent, sought.to(), taken)))
            .or(() -> newest(sought.from(), sought.to(), sought.since(), taken));
    return sid.flatMap(known -> status(known).map(status -> new Outcome.Status(known, status)));
  }

  /** The leg that a Dial has made, by its parent and whom it called. */
  private Optional<CallSid> child(CallSid parent, Address to, Predicate<CallSid> taken) {
    return Answers.of(
        () -> {
          for (Call one :
              Call.reader().setParentCallSid(parent.value()).limit(ENOUGH).read(client)) {
            CallSid sid = new CallSid(one.getSid());
            if (to.value().equals(one.getTo()) && !taken.test(sid)) {
              return Optional.of(sid);
            }
          }
          return Optional.empty();
        });
  }

  private List<String> calls(Address from, Address to, Instant since) {
    Instant earliest = since.minus(CLOCKS);
    List<String> found = new ArrayList<>();
    for (Call call :
        Call.reader()
            .setFrom(new PhoneNumber(from.value()))
            .setTo(new PhoneNumber(to.value()))
            .limit(ENOUGH)
            .read(client)) {
      if (call.getDateCreated() != null && !call.getDateCreated().toInstant().isBefore(earliest)) {
        found.add(call.getSid());
      }
    }
    return found;
  }
}
