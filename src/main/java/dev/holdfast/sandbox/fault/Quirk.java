package dev.holdfast.sandbox.fault;

import java.util.List;
import java.util.Locale;

/**
 * A behaviour that Twilio leaves undocumented, with the choices that a careful application has to
 * stand. The first choice is the default; the sentence names its place in the reference.
 */
public enum Quirk {
  HOLD_FALSE_WHEN_NOT_HELD(
      "Hold=false on a participant that is not held (4.3: seen live as HTTP 400, code 400).",
      "400",
      "ok"),
  HOLD_BEFORE_START(
      "Hold=true in a conference that has not started (4.3: expected by some as 400, unproved).",
      "ok",
      "400"),
  HOLD_TWICE(
      "Hold=true on a participant that is held (4.3: unconfirmed).", "ok_switches_media", "400"),
  HOLD_METHOD_DEFAULT(
      "How HoldUrl is asked without HoldMethod (1.4: GET by the description, POST by the blog).",
      "GET",
      "POST"),
  HOLD_DOCUMENT_END(
      "What follows when a hold document runs out (4.3: not documented).", "silence", "rerequest"),
  HOLD_FAILURE(
      "What follows when a hold document or its music cannot be had (4.3: not documented).",
      "silence",
      "application_error"),
  DIAL_ACTION_ON_OWN_REDIRECT(
      "Whether a Dial's action is asked when its leg is redirected by REST (2.2, open point 1).",
      "requested_answer_ignored",
      "not_requested"),
  DIAL_ACTION_ON_HANG_UP(
      "Whether a Dial's action is asked when its leg hangs up (2.2, open point 5).",
      "requested_answer_ignored",
      "not_requested"),
  PARTICIPANT_ACTION_ANSWER(
      "Whether the answer to a Dial's action controls a leg that was kicked (1.4: unconfirmed).",
      "obeyed",
      "ignored"),
  RINGING_PARTICIPANTS_LISTED(
      "Whether a participant that still rings is shown (list of what is unconfirmed).",
      "yes",
      "no"),
  CONFERENCE_SHOWS_INIT(
      "Until when a conference shows init (1.3: unconfirmed).", "until_joined", "until_two"),
  CONFERENCE_JOIN_TAKES(
      "How long a leg takes into a room (4.3: polls of others suggest a second).",
      "no_time",
      "one_second"),
  ENDED_CONFERENCE_UPDATE(
      "What an update of a completed conference answers (1.3: unconfirmed).", "16022", "404"),
  DIAL_CALL_STATUS_AFTER_CHILD_REDIRECT(
      "DialCallStatus when the child of a Dial was redirected (2.2, open point 2).",
      "completed",
      "answered",
      "no-answer"),
  DIAL_GOES_ON(
      "How soon a parent goes on that has no action, when its child was redirected (2.3: the width"
          + " of that window is unconfirmed).",
      "at_once",
      "after_a_second"),
  DIAL_CALL_STATUS_AFTER_WHISPER_HANG_UP(
      "DialCallStatus when the called leg ended before it was joined (2.1: not documented).",
      "completed",
      "no-answer"),
  UNANSWERED_CHILD_OF_ENDED_DIAL(
      "How a leg ends that still rings when its Dial is over (2.2, case h: unconfirmed).",
      "canceled",
      "no-answer"),
  REDIRECT_RINGING_CHILD(
      "A redirect of a leg that rings in a Dial (2.2, case g: ambiguous).", "21220", "ok"),
  WHISPER_FAILURE(
      "What follows when the words before a bridge cannot be had (3.2, 9: not documented).",
      "bridge",
      "hang_up"),
  QUEUE_PEER_ON_DIALER_REDIRECT(
      "What becomes of the dequeued leg when the one that dialled the queue is redirected (3.3).",
      "goes_on",
      "hung_up"),
  DIALER_PEER_ON_QUEUE_REDIRECT(
      "What becomes of the dialler of a queue when the dequeued leg is redirected (3.3).",
      "goes_on",
      "hung_up"),
  QUEUE_ACTION_CALL_SID(
      "Whose CallSid the action of a Dial to a queue carries (3.2: listed as the dequeued leg's).",
      "own",
      "dequeued"),
  DIAL_QUEUE_CALL_SID(
      "Whether that action carries DialCallSid (3.2: unconfirmed).", "absent", "dequeued"),
  DIAL_QUEUE_END_STATUS(
      "Its DialCallStatus after a talk (3.2: unconfirmed).", "completed", "answered"),
  DIAL_QUEUE_TIMEOUT_STATUS(
      "Its DialCallStatus when nobody came in time (3.2: unconfirmed).", "no-answer", "failed"),
  DIAL_MISSING_QUEUE(
      "Its DialCallStatus when there is no such queue, or whether one is waited for (3.2).",
      "failed",
      "error",
      "waits"),
  QUEUE_DIALER_HEARS(
      "What the dialler of an empty queue hears (3.2: unconfirmed).", "ringback", "silence"),
  QUEUE_WAIT_FAILURE(
      "What follows when the wait document of a queue cannot be had (3.1: error is a result).",
      "error",
      "silence"),
  ENQUEUE_ACTION_ON_HANG_UP(
      "Whether the Enqueue action is told that the caller hung up (3.1: hangup is a result).",
      "requested_answer_ignored",
      "not_requested"),
  DELETE_NON_EMPTY_QUEUE(
      "What deleting a queue answers in which somebody waits (1.5: not found).", "400", "409"),
  RECORDING_PROCESSING(
      "How long a recording takes from its end to completed (1.6: not documented).",
      "no_time",
      "ten_seconds"),
  RECORDING_STATUS_REPEATED(
      "Pausing what is paused, resuming what is in progress (1.6: not documented).", "ok", "21220"),
  DELETE_ACTIVE_RECORDING(
      "Deleting a recording that has not ended (1.6: not documented).", "20009", "ok"),
  DIAL_RECORDING_FROM_ANSWER(
      "When record-from-answer begins if there is a whisper (2.5: not documented).",
      "answer",
      "bridge"),
  DIAL_ACTION_RECORDING(
      "What a Dial's action is told of its recording (2.1: RecordingUrl alone is documented).",
      "url",
      "url_sid_duration"),
  CONFERENCE_RECORD_DECIDED_BY(
      "Whose record attribute counts (4.1: documented of callbacks, not of recordings).",
      "first_joiner",
      "any_joiner"),
  RECORD_ACTION_ON_HANG_UP(
      "Whether a Record's action is asked when its leg hangs up (9: not in the reference).",
      "requested_answer_ignored",
      "not_requested"),
  RECORD_ACTION_ON_REDIRECT(
      "Whether a Record's action is asked when its leg is redirected by REST (9: not documented).",
      "not_requested",
      "requested_answer_ignored"),
  COMPLETE_ENDED_CALL(
      "Status=completed on a call that has ended (1.2: not documented).", "ok", "21220");

  private final String about;

  @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable, and its strings are
  private final List<String> choices;

  Quirk(String about, String... choices) {
    this.about = about;
    this.choices = List.of(choices);
  }

  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String about() {
    return about;
  }

  public List<String> choices() {
    return choices;
  }
}
