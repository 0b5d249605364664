package dev.holdfast.sandbox.conference;

import dev.holdfast.sandbox.engine.Engine;
import dev.holdfast.sandbox.fault.Quirk;
import dev.holdfast.sandbox.fault.Quirks;
import dev.holdfast.sandbox.hearing.Source;
import dev.holdfast.sandbox.wire.Link;
import java.time.Instant;
import java.util.Optional;

/** What REST can do to a room and to those in it. */
public final class Moderation {
  private final Engine engine;
  private final Attendance attendance;
  private final RoomAudio audio;
  private final RoomEvents events;
  private final Announcements announcements;
  private final Quirks quirks;

  Moderation(
      Engine engine,
      Attendance attendance,
      RoomAudio audio,
      RoomEvents events,
      Announcements announcements,
      Quirks quirks) {
    this.engine = engine;
    this.attendance = attendance;
    this.audio = audio;
    this.events = events;
    this.announcements = announcements;
    this.quirks = quirks;
  }

  public void mute(Conference room, Participant one, boolean on) {
    if (one.muted() != on) {
      one.mute(on, now());
      events.of(room, "mute", on ? "participant-mute" : "participant-unmute", one);
      attendance.refresh(room);
    }
  }

  /** Puts on hold; an absent link is Twilio's own music. */
  public Optional<Refusal> hold(Conference room, Participant one, Link music) {
    if (!room.hasStarted() && quirks.is(Quirk.HOLD_BEFORE_START, "400")) {
      return bad("The conference has not started");
    }
    if (one.held()) {
      return holdAgain(one, music);
    }
    one.hold(true, now());
    attendance.refresh(room);
    audio.hold(one, music);
    events.of(room, "hold", "participant-hold", one);
    return Optional.empty();
  }

  public Optional<Refusal> unhold(Conference room, Participant one) {
    if (!one.held()) {
      return quirks.is(Quirk.HOLD_FALSE_WHEN_NOT_HELD, "400")
          ? bad("The participant is not on hold")
          : Optional.empty();
    }
    one.hold(false, now());
    attendance.refresh(room);
    audio.unhold(one);
    events.of(room, "hold", "participant-unhold", one);
    return Optional.empty();
  }

  /** Without error and without effect while it is held (reference 4.3). */
  public void endOnExit(Conference room, Participant one, boolean on) {
    if (!one.held()) {
      one.endOnExit(on, now());
      modified(room, one);
    }
  }

  public Optional<Refusal> coach(Conference room, Participant one, boolean on, String whom) {
    var coached = whom.isEmpty() ? one.coached() : whom;
    var target = room.find(coached).filter(Participant::joined);
    if (on && target.isEmpty()) {
      return Optional.of(new Refusal(400, 16028, "The participant to coach is not in"));
    }
    if (on && target.filter(Participant::held).isPresent()) {
      return Optional.of(new Refusal(400, 16027, "The participant to coach is on hold"));
    }
    one.coach(on, coached, now());
    modified(room, one);
    attendance.refresh(room);
    return Optional.empty();
  }

  public void waitMusic(Conference room, Participant one, Link music) {
    one.waitsWith(music, now());
    if (!room.hasStarted() && !one.held()) {
      one.silence(Source.WAIT);
      attendance.refresh(room);
    }
    modified(room, one);
  }

  /** A beep cannot be heard here; that it was changed is told. */
  public void beepOnExit(Conference room, Participant one) {
    modified(room, one);
  }

  public void announce(Conference room, Participant one, Link link) {
    announcements.to(room, one, link);
  }

  public void announce(Conference room, Link link) {
    announcements.toAll(room, link);
  }

  public void kick(Conference room, Participant one) {
    attendance.leave(room, one, Departure.KICKED);
  }

  public void end(Conference room) {
    attendance.end(room, Ending.CONFERENCE_ENDED_VIA_API, Departure.ENDED_VIA_API, "", "");
  }

  private Optional<Refusal> holdAgain(Participant one, Link music) {
    if (quirks.is(Quirk.HOLD_TWICE, "400")) {
      return bad("The participant is on hold");
    }
    if (music.isPresent()) {
      audio.hold(one, music);
    }
    return Optional.empty();
  }

  /** Seen live: the code of such a refusal is just the HTTP status (reference 1.1). */
  private static Optional<Refusal> bad(String message) {
    return Optional.of(new Refusal(400, 400, message));
  }

  private void modified(Conference room, Participant one) {
    events.of(room, "modify", "participant-modify", one);
  }

  private Instant now() {
    return engine.now();
  }
}
