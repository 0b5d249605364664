package dev.holdfast.sandbox;

import dev.holdfast.sandbox.call.Account;
import dev.holdfast.sandbox.call.CallEvents;
import dev.holdfast.sandbox.call.CallParams;
import dev.holdfast.sandbox.call.Calls;
import dev.holdfast.sandbox.call.DialSteps;
import dev.holdfast.sandbox.call.Interpreter;
import dev.holdfast.sandbox.call.Numbers;
import dev.holdfast.sandbox.call.Steps;
import dev.holdfast.sandbox.call.Switchboard;
import dev.holdfast.sandbox.conference.Conferences;
import dev.holdfast.sandbox.control.Control;
import dev.holdfast.sandbox.dial.PhoneStep;
import dev.holdfast.sandbox.engine.Engine;
import dev.holdfast.sandbox.engine.Sids;
import dev.holdfast.sandbox.fault.Faults;
import dev.holdfast.sandbox.fault.Latency;
import dev.holdfast.sandbox.fault.Quirks;
import dev.holdfast.sandbox.journal.Journal;
import dev.holdfast.sandbox.phone.Phones;
import dev.holdfast.sandbox.queue.EnqueueStep;
import dev.holdfast.sandbox.queue.QueueStep;
import dev.holdfast.sandbox.queue.Queues;
import dev.holdfast.sandbox.recording.Recordings;
import dev.holdfast.sandbox.rest.RestApi;
import dev.holdfast.sandbox.rest.RestDoor;
import dev.holdfast.sandbox.step.EndingSteps;
import dev.holdfast.sandbox.step.GatherStep;
import dev.holdfast.sandbox.step.PauseStep;
import dev.holdfast.sandbox.step.PlayStep;
import dev.holdfast.sandbox.step.RecordStep;
import dev.holdfast.sandbox.step.RedirectStep;
import dev.holdfast.sandbox.step.SayStep;
import dev.holdfast.sandbox.twiml.ConferenceNoun;
import dev.holdfast.sandbox.twiml.Dial;
import dev.holdfast.sandbox.twiml.Endpoints;
import dev.holdfast.sandbox.twiml.Enqueue;
import dev.holdfast.sandbox.twiml.Gather;
import dev.holdfast.sandbox.twiml.Hangup;
import dev.holdfast.sandbox.twiml.Leave;
import dev.holdfast.sandbox.twiml.Pause;
import dev.holdfast.sandbox.twiml.Play;
import dev.holdfast.sandbox.twiml.QueueNoun;
import dev.holdfast.sandbox.twiml.RecordVerb;
import dev.holdfast.sandbox.twiml.Redirect;
import dev.holdfast.sandbox.twiml.Reject;
import dev.holdfast.sandbox.twiml.Say;
import dev.holdfast.sandbox.twiml.Unsupported;
import dev.holdfast.sandbox.webhook.Courier;
import dev.holdfast.sandbox.webhook.Media;
import dev.holdfast.sandbox.webhook.Signature;
import dev.holdfast.sandbox.wire.Reaction;
import dev.holdfast.sandbox.wire.Request;
import io.vertx.core.Vertx;
import java.util.function.Consumer;

/** Puts one account together; all of it lives on the engine's thread. */
final class Assembly {
  private final Engine engine;
  private final Sids sids;
  private final Faults faults = new Faults();
  private final Quirks quirks = new Quirks();
  private final Journal journal = new Journal();
  private final Calls calls = new Calls();
  private final Numbers numbers;
  private final Latency latency;
  private final Courier courier;
  private final Recordings recordings;
  private final Conferences conferences;
  private final Queues queues;
  private final RestDoor rest;
  private final Control control;

  Assembly(Engine engine, Vertx vertx, Account account, long seed) {
    this.engine = engine;
    this.sids = new Sids(seed);
    this.numbers = new Numbers(sids);
    this.latency = new Latency(engine, sids);
    this.courier =
        new Courier(engine, vertx, faults, latency, journal, sids, new Signature(account.token()));
    var steps = new Steps();
    var params = new CallParams(account);
    var interpreter = new Interpreter(engine, courier, new Media(courier), journal, steps);
    var events = new CallEvents(engine, courier, params);
    var switchboard = new Switchboard(sids, calls, events, params, interpreter);
    this.recordings = new Recordings(engine, sids, quirks, courier, account);
    switchboard.watch(recordings);
    events.tellAtLast(recordings::told);
    this.conferences = new Conferences(account, sids, quirks, switchboard, recordings);
    this.queues = new Queues(engine, sids);
    var phones = new Phones(engine, switchboard, calls);
    fill(steps, switchboard, phones);
    switchboard.watch(phones);
    var api =
        new RestApi(account, calls, switchboard, conferences, queues, recordings, numbers, quirks);
    this.rest = new RestDoor(engine, sids, faults, latency, journal, api);
    this.control = control(account, switchboard, phones);
  }

  /** One request, on the engine's thread. */
  void enter(Request request, Consumer<Reaction> reply) {
    var path = request.segments();
    if (!path.isEmpty() && path.get(0).equals("_sandbox")) {
      control.enter(request, reply::accept);
    } else {
      rest.enter(request, reply);
    }
  }

  private Control control(Account account, Switchboard switchboard, Phones phones) {
    return new Control(
        new Control.Reach(
            account,
            engine,
            sids,
            calls,
            numbers,
            switchboard,
            phones,
            faults,
            latency,
            quirks,
            journal,
            this::reset));
  }

  private void fill(Steps steps, Switchboard switchboard, Phones phones) {
    steps
        .with(Say.class, new SayStep())
        .with(Play.class, new PlayStep())
        .with(Pause.class, new PauseStep())
        .with(Gather.class, new GatherStep())
        .with(RecordVerb.class, new RecordStep(recordings, quirks, phones::speaks))
        .with(Redirect.class, new RedirectStep())
        .with(Hangup.class, EndingSteps::hangUp)
        .with(Reject.class, EndingSteps::reject)
        .with(Unsupported.class, EndingSteps::refuse)
        .with(
            Dial.class,
            new DialSteps()
                .with(ConferenceNoun.class, conferences.dial())
                .with(Endpoints.class, new PhoneStep(switchboard, quirks, recordings))
                .with(QueueNoun.class, new QueueStep(queues, switchboard, quirks, recordings)))
        .with(Enqueue.class, new EnqueueStep(queues, switchboard, quirks))
        .with(Leave.class, EnqueueStep::leave);
  }

  /**
   * Back to an empty account; numbers and phones stay, and so does the clock. SIDs go on: whoever
   * is under test has a memory, and Twilio never gives a SID twice.
   */
  private void reset() {
    engine.clear();
    courier.clear();
    rest.clear();
    calls.clear();
    conferences.rooms().clear();
    queues.clear();
    recordings.clear();
    faults.clear();
    latency.clear();
    quirks.clear();
    journal.clear();
  }
}
