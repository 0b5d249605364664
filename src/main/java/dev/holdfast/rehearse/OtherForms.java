package dev.holdfast.rehearse;

import java.util.List;

/** What becomes of the call, time, Twilio, and requests of other systems. */
final class OtherForms {
  private static final List<String> CALL_STATES =
      List.of("ringing", "waiting", "talking", "on-hold", "ended");

  static final List<Wording> ALL = others();

  private OtherForms() {}

  private static List<Wording> others() {
    return List.of(
        new Wording(
            "call is",
            "ended",
            "what the application says of the call: " + String.join(", ", CALL_STATES),
            (who, value, people) -> new Others.CallIs(Texts.oneOf(value, CALL_STATES))),
        new Wording(
            "after",
            "1m 30s",
            "so much time passes",
            (who, value, people) -> new Others.After(Texts.lasting(value, "after"))),
        new Wording(
            "request",
            "{path: /doors/mine, body: {call: \"{call}\"}, expect: 200}",
            "any request to the application, with the CRM's key",
            (who, value, people) -> Asks.request(value)),
        new Wording(
            "another system is told",
            "{path: /audit, has: leg.held}",
            "a request has come to `{another system}` of the settings",
            (who, value, people) -> Others.AnotherTold.read(value)),
        new Wording(
            "somebody else connects",
            "[agent, customer]",
            "two people talk by another application's Dial; the story is about the first one's leg",
            (who, value, people) -> Others.Connects.read(value, people)),
        new Wording(
            "twilio fails",
            "{path: /Participants/, do: apply_then_reset, times: 1}",
            "something goes wrong at Twilio, in the words of the sandbox's faults",
            (who, value, people) -> Others.TwilioFails.read(value)),
        new Wording(
            "twilio recovers",
            "",
            "everything goes right again",
            (who, value, people) -> new Others.TwilioRecovers()));
  }
}
