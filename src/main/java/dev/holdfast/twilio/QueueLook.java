package dev.holdfast.twilio;

import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.Queue;
import com.twilio.rest.api.v2010.account.queue.Member;
import dev.holdfast.call.Act;
import dev.holdfast.call.CallSid;
import dev.holdfast.call.HoldQueue;
import dev.holdfast.call.Label;
import dev.holdfast.call.QueueSid;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What Twilio shows of queues and of those who wait in them. */
final class QueueLook {
  /** There is no filter: so many are gone through. */
  static final int MOST_QUEUES = 1_000;

  private final TwilioRestClient client;

  QueueLook(TwilioRestClient client) {
    this.client = client;
  }

  /** Whether a leg waits in a queue. */
  boolean waitsIn(Optional<QueueSid> queue, String name, CallSid leg) {
    return sid(queue, name)
        .flatMap(known -> Answers.ifKnown(() -> Member.fetcher(known, leg.value()).fetch(client)))
        .isPresent();
  }

  /** The SID of a queue; one that nobody has named is found by its name. */
  Optional<String> sid(Optional<QueueSid> queue, String name) {
    return queue.map(QueueSid::value).or(() -> queueNamed(name));
  }

  /** There is no filter by name: the list is gone through, as far as is bearable. */
  private Optional<String> queueNamed(String name) {
    return Answers.of(
        () -> {
          for (Queue one : Queue.reader().limit(MOST_QUEUES).read(client)) {
            if (one.getFriendlyName().equals(name)) {
              return Optional.of(one.getSid());
            }
          }
          return Optional.empty();
        });
  }

  /** The legs that wait in one of the call's queues, with the number of that queue. */
  Map<Label, Integer> queued(Act.Look act) {
    Map<Label, Integer> queued = new HashMap<>();
    for (HoldQueue queue : act.queues()) {
      String name = HoldQueue.name(act.call(), queue.number());
      sid(queue.sid(), name).stream()
          .flatMap(known -> members(known, act.legs()).stream())
          .forEach(leg -> queued.put(leg, queue.number()));
    }
    return queued;
  }

  private List<Label> members(String queue, List<Act.Sought> legs) {
    List<String> waiting =
        Answers.ifKnown(
                () -> {
                  List<String> all = new ArrayList<>();
                  Member.reader(queue).read(client).forEach(one -> all.add(one.getCallSid()));
                  return all;
                })
            .orElse(List.of());
    return legs.stream()
        .filter(leg -> leg.sid().filter(sid -> waiting.contains(sid.value())).isPresent())
        .map(Act.Sought::label)
        .toList();
  }
}
