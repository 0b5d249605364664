package dev.holdfast.sandbox.conference;

import dev.holdfast.sandbox.call.Place;
import dev.holdfast.sandbox.call.Script;
import dev.holdfast.sandbox.call.Stop;
import dev.holdfast.sandbox.call.Switchboard;
import dev.holdfast.sandbox.hearing.Sound;
import dev.holdfast.sandbox.hearing.Source;
import dev.holdfast.sandbox.twiml.Trouble;
import dev.holdfast.sandbox.wire.Link;
import dev.holdfast.sandbox.wire.Params;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Announcements, to one participant or to all who are not on hold. */
final class Announcements {
  private final Switchboard switchboard;
  private final RoomAudio audio;
  private final RoomEvents events;

  Announcements(Switchboard switchboard, RoomAudio audio, RoomEvents events) {
    this.switchboard = switchboard;
    this.audio = audio;
    this.events = events;
  }

  void to(Conference room, Participant one, Link link) {
    var set = RoomEvents.set(one);
    BiConsumer<Script, Trouble> failure =
        (script, trouble) -> {
          one.silence(Source.ANNOUNCE);
          events.announced(room, set, link.url(), trouble.message());
        };
    Consumer<Script> end =
        script -> {
          one.silence(Source.ANNOUNCE);
          events.announced(room, set, link.url(), "");
        };
    var stage = audio.stage(one, Place.ANNOUNCE, failure, end);
    var script = new Script(switchboard.interpreter(), stage);
    one.play(Source.ANNOUNCE, script);
    script.open(link, Params.NONE);
  }

  void toAll(Conference room, Link link) {
    var stage =
        new RoomStage(
            Place.ANNOUNCE,
            "",
            () -> events.identity(room),
            () -> false,
            sound -> spread(room, sound),
            (verb, url) -> {},
            (script, trouble) -> over(room, link, script, trouble.message()),
            script -> over(room, link, script, ""));
    var script = new Script(switchboard.interpreter(), stage);
    room.announce(script);
    script.open(link, Params.NONE);
  }

  private static void spread(Conference room, Sound sound) {
    room.joined().stream().filter(one -> !one.held()).forEach(one -> one.call().ear().hear(sound));
  }

  private void over(Conference room, Link link, Script script, String failure) {
    script.stop(Stop.FINISHED);
    room.joined().forEach(one -> one.silence(Source.ANNOUNCE));
    events.announced(room, Params.NONE, link.url(), failure);
  }
}
