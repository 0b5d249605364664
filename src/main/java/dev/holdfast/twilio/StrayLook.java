package dev.holdfast.twilio;

import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.Call;
import com.twilio.rest.api.v2010.account.Conference;
import com.twilio.rest.api.v2010.account.Queue;
import dev.holdfast.call.Address;
import dev.holdfast.call.CallSid;
import dev.holdfast.call.HoldQueue;
import dev.holdfast.call.Room;
import dev.holdfast.desk.Leftovers;
import dev.holdfast.desk.Stray;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Rooms that are up and queues that are there, of those that are ours by name. */
final class StrayLook implements Leftovers {
  /** So many of each are gone through, by pages. */
  private static final int MOST = 1_000;

  private final TwilioRestClient client;

  StrayLook(TwilioRestClient client) {
    this.client = client;
  }

  @Override
  public List<Stray> all() {
    List<Stray> all = new ArrayList<>();
    Answers.of(() -> rooms().stream().flatMap(StrayLook::of).toList()).forEach(all::add);
    Answers.of(() -> queues().stream().flatMap(StrayLook::of).toList()).forEach(all::add);
    return all;
  }

  @Override
  public void end(Stray stray) {
    if (stray.kind() == Stray.Kind.QUEUE) {
      Answers.ifKnown(() -> Queue.deleter(stray.sid()).delete(client));
    } else {
      Answers.ifKnown(
          () ->
              Conference.updater(stray.sid())
                  .setStatus(Conference.UpdateStatus.COMPLETED)
                  .update(client));
    }
  }

  @Override
  public List<Address> addresses(CallSid sid) {
    return Answers.ifKnown(() -> Call.fetcher(sid.value()).fetch(client)).stream()
        .flatMap(call -> Stream.of(call.getTo(), call.getFrom()))
        .filter(Objects::nonNull)
        .filter(Address::isOne)
        .map(Address::new)
        .toList();
  }

  private List<Conference> rooms() {
    List<Conference> all = new ArrayList<>();
    Conference.reader()
        .setStatus(Conference.Status.IN_PROGRESS)
        .limit(MOST)
        .read(client)
        .forEach(all::add);
    return all;
  }

  private List<Queue> queues() {
    List<Queue> all = new ArrayList<>();
    Queue.reader().limit(MOST).read(client).forEach(all::add);
    return all;
  }

  private static Stream<Stray> of(Conference one) {
    Optional<CallSid> call = Room.callOf(one.getFriendlyName());
    return call.stream()
        .map(sid -> new Stray(Stray.Kind.ROOM, one.getSid(), one.getFriendlyName(), sid));
  }

  private static Stream<Stray> of(Queue one) {
    Optional<CallSid> call = HoldQueue.callOf(one.getFriendlyName());
    return call.stream()
        .map(sid -> new Stray(Stray.Kind.QUEUE, one.getSid(), one.getFriendlyName(), sid));
  }
}
