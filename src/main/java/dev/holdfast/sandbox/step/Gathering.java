package dev.holdfast.sandbox.step;

import dev.holdfast.sandbox.call.Running;
import dev.holdfast.sandbox.call.Script;
import dev.holdfast.sandbox.call.Sequel;
import dev.holdfast.sandbox.call.Stop;
import dev.holdfast.sandbox.engine.Timer;
import dev.holdfast.sandbox.hearing.Sound;
import dev.holdfast.sandbox.twiml.Document;
import dev.holdfast.sandbox.twiml.Gather;
import dev.holdfast.sandbox.wire.Params;

/**
 * A Gather at work: its prompts play until they are through or a key is pressed; from then on, and
 * from each further key, its timeout runs. With keys the action takes the leg over; without any the
 * next verb does, unless the action wants to hear of that too (reference, section 9).
 */
final class Gathering implements Running {
  private final Gather gather;
  private final Script script;
  private final Script prompts;
  private final StringBuilder digits = new StringBuilder();
  private Timer timer = Timer.NONE;
  private boolean over;

  Gathering(Gather gather, Script script) {
    this.gather = gather;
    this.script = script;
    var stage = new PromptStage(script, this::promptsAreThrough, this::close);
    this.prompts = new Script(script.interpreter(), stage);
  }

  void begin() {
    prompts.run(new Document(gather.prompts(), script.document().base()));
  }

  @Override
  public void press(char key) {
    if (over || !gather.hearsKeys()) {
      return;
    }
    hush();
    if (gather.finishOnKey().indexOf(key) >= 0) {
      finish();
      return;
    }
    digits.append(key);
    if (digits.length() == gather.mostDigits()) {
      finish();
    } else {
      await();
    }
  }

  @Override
  public void stop(Stop why) {
    close();
    prompts.stop(why);
  }

  private void promptsAreThrough() {
    script.stage().hears(Sound.silence(script.source()));
    await();
  }

  /** The first key ends the prompts. */
  private void hush() {
    if (!prompts.isOver()) {
      prompts.stop(Stop.OUTLIVED);
      script.stage().hears(Sound.silence(script.source()));
    }
  }

  private void await() {
    timer.cancel();
    timer = script.interpreter().engine().after(gather.timeout(), this::finish);
  }

  private void finish() {
    close();
    if (digits.isEmpty() && !gather.actionOnEmptyResult()) {
      script.finished();
    } else {
      Sequel.orSameDocument(script, gather.action())
          .follow(Params.NONE.with("Digits", digits.toString()));
    }
  }

  private void close() {
    over = true;
    timer.cancel();
  }
}
