package dev.holdfast.sandbox.queue;

import dev.holdfast.sandbox.call.LegStage;
import dev.holdfast.sandbox.call.Running;
import dev.holdfast.sandbox.call.Script;
import dev.holdfast.sandbox.call.Sequel;
import dev.holdfast.sandbox.call.Step;
import dev.holdfast.sandbox.call.Switchboard;
import dev.holdfast.sandbox.fault.Quirk;
import dev.holdfast.sandbox.fault.Quirks;
import dev.holdfast.sandbox.recording.Recordings;
import dev.holdfast.sandbox.twiml.Dial;
import dev.holdfast.sandbox.twiml.Enqueue;
import dev.holdfast.sandbox.twiml.QueueNoun;
import dev.holdfast.sandbox.wire.Params;
import java.util.Optional;

/** A Dial to whoever is first in a queue. */
public final class QueueStep implements Step<Dial> {
  private final Queues queues;
  private final Switchboard switchboard;
  private final Quirks quirks;
  private final Recordings recordings;

  public QueueStep(Queues queues, Switchboard switchboard, Quirks quirks, Recordings recordings) {
    this.queues = queues;
    this.switchboard = switchboard;
    this.quirks = quirks;
    this.recordings = recordings;
  }

  @Override
  public Running begin(Dial dial, Script script) {
    if (!(script.stage() instanceof LegStage leg) || !(dial.noun() instanceof QueueNoun noun)) {
      throw new IllegalStateException("a Dial runs on a leg, to a queue");
    }
    leg.needsMedia();
    if (script.isOver()) {
      return Running.NONE;
    }
    var queue = find(noun.queue());
    if (queue.isEmpty()) {
      var said = quirks.value(Quirk.DIAL_MISSING_QUEUE);
      new Sequel(script, dial.action())
          .follow(Params.NONE.with("DialCallStatus", said).with("DialBridged", "false"));
      return Running.NONE;
    }
    var tape = recordings.tape(dial, script, leg.call());
    var dialing =
        new QueueDial(queue.get(), dial, noun, script, leg.call(), switchboard, quirks, tape);
    dialing.begin();
    return dialing;
  }

  private Optional<Queue> find(String name) {
    return quirks.is(Quirk.DIAL_MISSING_QUEUE, "waits")
        ? Optional.of(queues.named(name).orElseGet(() -> queues.create(name, Enqueue.SIZE)))
        : queues.named(name);
  }
}
