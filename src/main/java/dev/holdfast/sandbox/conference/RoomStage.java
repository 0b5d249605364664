package dev.holdfast.sandbox.conference;

import dev.holdfast.sandbox.call.Place;
import dev.holdfast.sandbox.call.Script;
import dev.holdfast.sandbox.call.Stage;
import dev.holdfast.sandbox.call.Stop;
import dev.holdfast.sandbox.hearing.Sound;
import dev.holdfast.sandbox.twiml.Trouble;
import dev.holdfast.sandbox.wire.Params;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Where a document of a room plays: to one participant, or to all. */
record RoomStage(
    Place place,
    String callSid,
    Supplier<Params> asked,
    BooleanSupplier repeating,
    Consumer<Sound> ears,
    BiConsumer<String, String> executing,
    BiConsumer<Script, Trouble> failure,
    Consumer<Script> end)
    implements Stage {

  @Override
  public Params identity() {
    return asked.get();
  }

  @Override
  public boolean repeats() {
    return repeating.getAsBoolean();
  }

  @Override
  public void hears(Sound sound) {
    ears.accept(sound);
  }

  @Override
  public void executed(String verb, String document) {
    executing.accept(verb, document);
  }

  @Override
  public void failed(Script script, Trouble trouble, String url) {
    failure.accept(script, trouble);
  }

  @Override
  public void ended(Script script, Stop stop) {
    end.accept(script);
  }
}
