package dev.holdfast.sandbox.step;

import dev.holdfast.sandbox.call.Place;
import dev.holdfast.sandbox.call.Script;
import dev.holdfast.sandbox.call.Stage;
import dev.holdfast.sandbox.call.Stop;
import dev.holdfast.sandbox.hearing.Sound;
import dev.holdfast.sandbox.twiml.Trouble;
import dev.holdfast.sandbox.wire.Params;

/**
 * Where the prompts of a Gather play: where the Gather itself does. A prompt that cannot be had is
 * the failure of the document around it.
 */
record PromptStage(Script around, Runnable through, Runnable broken) implements Stage {

  @Override
  public Place place() {
    return around.stage().place();
  }

  @Override
  public String callSid() {
    return around.stage().callSid();
  }

  @Override
  public Params identity() {
    return around.stage().identity();
  }

  @Override
  public void hears(Sound sound) {
    around.stage().hears(sound);
  }

  @Override
  public void executed(String verb, String document) {
    around.stage().executed(verb, document);
  }

  @Override
  public void failed(Script prompts, Trouble trouble, String url) {
    broken.run();
    prompts.stop(Stop.OUTLIVED);
    // The prompts have logged it; the document around has only to go its stage's way.
    around.stage().failed(around, trouble, url);
  }

  @Override
  public void ended(Script prompts, Stop stop) {
    through.run();
  }
}
