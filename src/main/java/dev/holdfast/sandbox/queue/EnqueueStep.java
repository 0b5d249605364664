package dev.holdfast.sandbox.queue;

import dev.holdfast.sandbox.call.LegStage;
import dev.holdfast.sandbox.call.Running;
import dev.holdfast.sandbox.call.Script;
import dev.holdfast.sandbox.call.Sequel;
import dev.holdfast.sandbox.call.Step;
import dev.holdfast.sandbox.call.Stop;
import dev.holdfast.sandbox.call.Switchboard;
import dev.holdfast.sandbox.fault.Quirks;
import dev.holdfast.sandbox.twiml.Enqueue;
import dev.holdfast.sandbox.twiml.Leave;
import dev.holdfast.sandbox.twiml.Trouble;
import dev.holdfast.sandbox.wire.Params;
import java.util.Optional;

/** Puts a leg into a queue. */
public final class EnqueueStep implements Step<Enqueue> {
  private final Queues queues;
  private final Switchboard switchboard;
  private final Quirks quirks;

  public EnqueueStep(Queues queues, Switchboard switchboard, Quirks quirks) {
    this.queues = queues;
    this.switchboard = switchboard;
    this.quirks = quirks;
  }

  @Override
  public Running begin(Enqueue enqueue, Script script) {
    if (!(script.stage() instanceof LegStage leg)) {
      throw new IllegalStateException("an Enqueue runs on a leg");
    }
    leg.needsMedia();
    if (script.isOver()) {
      return Running.NONE;
    }
    var nameless = objection(enqueue.queue());
    if (nameless.isPresent()) {
      return refuse(script, enqueue, nameless.get(), Result.ERROR);
    }
    var name = enqueue.queue();
    var queue = queues.named(name).orElseGet(() -> queues.create(name, enqueue.maxSize()));
    if (queue.isFull()) {
      return refuse(script, enqueue, new Trouble(14207, "The queue is full"), Result.QUEUE_FULL);
    }
    var member = new Member(queue, enqueue, script, leg.call(), switchboard, quirks);
    member.begin();
    return member;
  }

  /** The document of a queue asks to leave it. */
  public static Running leave(Leave verb, Script script) {
    script.end(Stop.LEFT);
    return Running.NONE;
  }

  private static Optional<Trouble> objection(String name) {
    if (name.isEmpty()) {
      return Optional.of(new Trouble(14204, "A queue name has at least one character"));
    }
    return name.length() > Enqueue.LONGEST_NAME
        ? Optional.of(
            new Trouble(14205, "A queue name has " + Enqueue.LONGEST_NAME + " characters at most"))
        : Optional.empty();
  }

  private static Running refuse(Script script, Enqueue enqueue, Trouble trouble, Result result) {
    script.log(trouble, script.document().base());
    new Sequel(script, enqueue.action())
        .follow(Params.NONE.with("QueueResult", result.text()).with("QueueTime", "0"));
    return Running.NONE;
  }
}
