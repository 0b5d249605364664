package dev.holdfast.sandbox.conference;

import dev.holdfast.sandbox.call.Executed;
import dev.holdfast.sandbox.call.LegStage;
import dev.holdfast.sandbox.call.Place;
import dev.holdfast.sandbox.call.Script;
import dev.holdfast.sandbox.call.Stop;
import dev.holdfast.sandbox.call.Switchboard;
import dev.holdfast.sandbox.fault.Quirk;
import dev.holdfast.sandbox.fault.Quirks;
import dev.holdfast.sandbox.hearing.Sound;
import dev.holdfast.sandbox.hearing.Source;
import dev.holdfast.sandbox.twiml.ConferenceNoun;
import dev.holdfast.sandbox.twiml.Document;
import dev.holdfast.sandbox.twiml.Say;
import dev.holdfast.sandbox.twiml.Trouble;
import dev.holdfast.sandbox.wire.Link;
import dev.holdfast.sandbox.wire.Params;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Decides what each participant of a room hears: the room, wait music, or hold music. */
final class RoomAudio {
  private final Switchboard switchboard;
  private final Quirks quirks;

  RoomAudio(Switchboard switchboard, Quirks quirks) {
    this.switchboard = switchboard;
    this.quirks = quirks;
  }

  /** Lets everybody in the room hear what follows from its state now. */
  void refresh(Conference room, Consumer<Participant> waitFailed) {
    for (Participant one : room.joined()) {
      if (room.hasStarted() || one.held()) {
        one.silence(Source.WAIT);
        one.call().ear().hear(Sound.room(voices(room, one)));
      } else if (!one.plays(Source.WAIT)) {
        await(one, waitFailed);
      }
    }
  }

  /** Who reaches this ear: nobody reaches or leaves a hold, and a coach speaks to one alone. */
  private static List<String> voices(Conference room, Participant listener) {
    if (listener.held() || !room.hasStarted()) {
      return List.of();
    }
    return room.joined().stream()
        .filter(one -> one != listener && !one.held() && !one.muted())
        .filter(one -> !one.coaching() || one.coached().equals(listener.call().sid()))
        .map(one -> one.call().sid())
        .toList();
  }

  /** Wait music; when its document runs out there is silence, it is not asked for again. */
  void await(Participant one, Consumer<Participant> failed) {
    BiConsumer<Script, Trouble> failure =
        (script, trouble) -> {
          if (trouble.code() == 13238) {
            script.end(Stop.FINISHED);
          } else {
            failed.accept(one);
          }
        };
    play(one, Place.ROOM_WAIT, one.waitMusic(), failure, script -> hush(one, Source.WAIT));
  }

  /** Hold music; without a URL it is Twilio's own. */
  void hold(Participant one, Link said) {
    var link = said.isPresent() ? said : ConferenceNoun.DEFAULT_MUSIC;
    play(one, Place.HOLD, link, holdFailure(one), script -> hush(one, Source.HOLD));
  }

  void unhold(Participant one) {
    one.silence(Source.HOLD);
  }

  private BiConsumer<Script, Trouble> holdFailure(Participant one) {
    return (script, trouble) -> {
      if (quirks.is(Quirk.HOLD_FAILURE, "silence")) {
        script.end(Stop.FINISHED);
        hush(one, Source.HOLD);
      } else {
        apologise(one);
      }
    };
  }

  private void apologise(Participant one) {
    var stage =
        stage(one, Place.HOLD, (script, trouble) -> {}, done -> switchboard.hangUp(one.call()));
    var script = new Script(switchboard.interpreter(), stage);
    one.play(Source.HOLD, script);
    script.run(Document.of("", new Say(LegStage.APOLOGY, "", "en-US", 1)));
  }

  private void play(
      Participant one,
      Place place,
      Link link,
      BiConsumer<Script, Trouble> failure,
      Consumer<Script> end) {
    var script = new Script(switchboard.interpreter(), stage(one, place, failure, end));
    one.play(place.source(), script);
    hush(one, place.source());
    if (link.isPresent()) {
      script.open(link, Params.NONE);
    }
  }

  RoomStage stage(
      Participant one, Place place, BiConsumer<Script, Trouble> failure, Consumer<Script> end) {
    var call = one.call();
    var engine = switchboard.interpreter().engine();
    return new RoomStage(
        place,
        call.sid(),
        () -> switchboard.params().of(call),
        () -> place == Place.HOLD && quirks.is(Quirk.HOLD_DOCUMENT_END, "rerequest"),
        call.ear()::hear,
        (verb, url) -> call.note(new Executed(engine.now(), verb, place.source(), url)),
        failure,
        end);
  }

  private static void hush(Participant one, Source source) {
    one.call().ear().hear(Sound.silence(source));
  }
}
