package dev.holdfast.twilio;

import com.twilio.http.HttpMethod;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.Call;
import com.twilio.rest.api.v2010.account.CallUpdater;
import com.twilio.rest.api.v2010.account.Queue;
import com.twilio.type.PhoneNumber;
import dev.holdfast.call.Act;
import dev.holdfast.call.Address;
import dev.holdfast.call.CallSid;
import dev.holdfast.call.Label;
import dev.holdfast.call.Line;
import dev.holdfast.desk.Placement;
import dev.holdfast.desk.TwilioRefused;
import java.net.URI;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Requests about legs on lines of their own, and about their queues. */
final class LegPhones {
  private static final Logger LOG = LoggerFactory.getLogger("nudge");

  private final TwilioRestClient client;
  private final Urls urls;
  private final QueueLook queues;

  LegPhones(TwilioRestClient client, Urls urls) {
    this.client = client;
    this.urls = urls;
    this.queues = new QueueLook(client);
  }

  void move(Act.Move act) {
    redirect(act.call(), act.sid(), act.label(), act.turn());
  }

  /** Nothing stands between the two requests: the parent is on its way off. */
  boolean moveBoth(Act.MoveBoth act) {
    redirect(act.call(), act.sid(), act.label(), act.turn());
    try {
      redirect(act.call(), act.parent(), act.parentLabel(), act.parentTurn());
      return true;
    } catch (TwilioRefused gone) {
      LOG.info("{} got away: {}", act.parent(), gone.getMessage());
      return false;
    }
  }

  boolean rejoin(Act.Rejoin act) {
    boolean waits = queues.waitsIn(act.queue(), act.name(), act.waits());
    if (waits) {
      redirect(act.call(), act.sid(), act.label(), act.turn());
    }
    return waits;
  }

  CallSid ring(Act.Ring act) {
    URI next = urls.ringing(act.call(), act.label());
    return dial(act.to(), act.from(), next, act.ringFor(), urls.legEvents(act.call(), act.label()));
  }

  /** A queue that is not there any more is fine. */
  void drop(Act.DropQueue act) {
    queues
        .sid(act.queue(), act.name())
        .ifPresent(known -> Answers.ifKnown(() -> Queue.deleter(known).delete(client)));
  }

  /** Calls the agent of a call that we place. */
  CallSid place(Placement placement, Line line) {
    return dial(
        placement.agent(),
        line.number(),
        urls.placed(placement.id()),
        line.ringFor(),
        urls.placedEvents(placement.id()));
  }

  private CallSid dial(Address to, Address from, URI voice, Duration ringFor, URI events) {
    Call made =
        Answers.of(
            () ->
                Call.creator(new PhoneNumber(to.value()), new PhoneNumber(from.value()), voice)
                    .setFallbackUrl(urls.fallback(voice))
                    .setTimeout((int) ringFor.toSeconds())
                    .setStatusCallback(events)
                    .setStatusCallbackEvent(Phones.LEG_EVENTS)
                    .create(client));
    return new CallSid(made.getSid());
  }

  private void redirect(CallSid call, CallSid sid, Label label, int turn) {
    CallUpdater updater = Call.updater(sid.value());
    URI next = urls.next(sid, turn);
    updater
        .setUrl(next)
        .setMethod(HttpMethod.POST)
        .setFallbackUrl(urls.fallback(next))
        .setStatusCallback(urls.legEvents(call, label));
    Answers.of(() -> updater.update(client));
  }
}
