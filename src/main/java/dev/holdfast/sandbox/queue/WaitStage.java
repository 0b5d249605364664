package dev.holdfast.sandbox.queue;

import dev.holdfast.sandbox.call.Executed;
import dev.holdfast.sandbox.call.Place;
import dev.holdfast.sandbox.call.Script;
import dev.holdfast.sandbox.call.Stage;
import dev.holdfast.sandbox.call.Stop;
import dev.holdfast.sandbox.call.Switchboard;
import dev.holdfast.sandbox.hearing.Sound;
import dev.holdfast.sandbox.hearing.Source;
import dev.holdfast.sandbox.twiml.Trouble;
import dev.holdfast.sandbox.wire.Params;

/** The document of a leg that waits in a queue; it is asked for again whenever it runs out. */
record WaitStage(Switchboard switchboard, Member member) implements Stage {
  @Override
  public Place place() {
    return Place.QUEUE_WAIT;
  }

  @Override
  public String callSid() {
    return member.call().sid();
  }

  @Override
  public Params identity() {
    var queue = member.queue();
    var now = switchboard.interpreter().engine().now();
    return switchboard
        .params()
        .of(member.call())
        .with("QueuePosition", String.valueOf(queue.position(member)))
        .with("QueueSid", queue.sid())
        .with("QueueTime", String.valueOf(member.waited()))
        .with("AvgQueueTime", String.valueOf(queue.averageWait(now)))
        .with("CurrentQueueSize", String.valueOf(queue.members().size()))
        .with("MaxQueueSize", String.valueOf(queue.maxSize()));
  }

  @Override
  public boolean repeats() {
    return true;
  }

  @Override
  public void hears(Sound sound) {
    member.call().ear().hear(sound);
  }

  @Override
  public void executed(String verb, String document) {
    var now = switchboard.interpreter().engine().now();
    member.call().note(new Executed(now, verb, Source.QUEUE, document));
  }

  @Override
  public void failed(Script script, Trouble trouble, String url) {
    member.waitFailed();
  }

  @Override
  public void ended(Script script, Stop stop) {
    if (stop == Stop.LEFT) {
      member.leave();
    } else {
      switchboard.hangUp(member.call());
    }
  }
}
