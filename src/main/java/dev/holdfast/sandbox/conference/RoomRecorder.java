package dev.holdfast.sandbox.conference;

import dev.holdfast.sandbox.fault.Quirk;
import dev.holdfast.sandbox.fault.Quirks;
import dev.holdfast.sandbox.recording.RecordingSource;
import dev.holdfast.sandbox.recording.Recordings;
import dev.holdfast.sandbox.recording.Subject;
import dev.holdfast.sandbox.twiml.RecordingOrder;

/**
 * Records a room as one of those who joined asked for, from its start: the music before it is never
 * recorded (reference, section 4.3).
 */
final class RoomRecorder {
  private final Recordings recordings;
  private final Quirks quirks;

  RoomRecorder(Recordings recordings, Quirks quirks) {
    this.recordings = recordings;
    this.quirks = quirks;
  }

  /** Somebody is about to join with this wish; the first one's counts, as with callbacks. */
  void wish(Conference room, RecordingOrder order) {
    var any = quirks.is(Quirk.CONFERENCE_RECORD_DECIDED_BY, "any_joiner");
    if (!room.isOpen() || (any && !room.recording().isPresent())) {
      room.recordAs(order);
    }
  }

  /** Begins as soon as there is something to record. */
  void refresh(Conference room) {
    if (room.startRecording()) {
      recordings.start(
          Subject.conference(room.sid()), RecordingSource.CONFERENCE, room.recording());
    }
  }

  void ended(Conference room) {
    recordings.endAll(Subject.conference(room.sid()));
  }
}
