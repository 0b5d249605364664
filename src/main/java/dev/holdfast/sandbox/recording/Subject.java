package dev.holdfast.sandbox.recording;

/** What is recorded: a call or a conference; the SID that does not apply is empty. */
public record Subject(String callSid, String conferenceSid) {

  public static Subject call(String sid) {
    return new Subject(sid, "");
  }

  public static Subject conference(String sid) {
    return new Subject("", sid);
  }
}
