package dev.holdfast.sandbox.call;

import dev.holdfast.sandbox.fault.Quirk;
import dev.holdfast.sandbox.fault.Quirks;
import dev.holdfast.sandbox.hearing.Sound;
import dev.holdfast.sandbox.hearing.Source;
import dev.holdfast.sandbox.twiml.Trouble;
import dev.holdfast.sandbox.wire.Params;
import java.util.function.Consumer;

/**
 * What one leg hears before it is joined with another: when the document ends they are joined.
 *
 * @param extra what its requests carry beside the standard parameters
 * @param then true: join the two; false: the document wants the leg to be hung up
 */
public record WhisperStage(
    Switchboard switchboard,
    Call call,
    Place place,
    Params extra,
    Quirks quirks,
    Consumer<Boolean> then)
    implements Stage {

  /** On the leg that was called. */
  public static WhisperStage onCallee(
      Switchboard switchboard, Call call, Quirks quirks, Consumer<Boolean> then) {
    return new WhisperStage(switchboard, call, Place.WHISPER, Params.NONE, quirks, then);
  }

  @Override
  public String callSid() {
    return call.sid();
  }

  @Override
  public Params identity() {
    return switchboard.params().of(call).over(extra);
  }

  @Override
  public void hears(Sound sound) {
    call.ear().hear(sound);
  }

  @Override
  public void executed(String verb, String document) {
    call.note(new Executed(switchboard.now(), verb, Source.WHISPER, document));
  }

  @Override
  public void failed(Script script, Trouble trouble, String url) {
    script.stop(Stop.OUTLIVED);
    then.accept(quirks.is(Quirk.WHISPER_FAILURE, "bridge"));
  }

  @Override
  public void ended(Script script, Stop stop) {
    then.accept(stop == Stop.FINISHED);
  }
}
