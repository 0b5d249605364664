package dev.holdfast.rehearse;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The language of scripts: each step that there is. */
final class Wordings {
  private static final List<String> HOLD =
      List.of(
          "leg", "music", "message", "reason", "by", "path", "conference", "dry_run");
  private static final List<String> LEG_STATES =
      List.of(
          "ringing", "waiting", "talking", "holding", "on-hold", "resuming", "parking", "parked",
          "ended", Persons.Is.GONE);
  private static final List<String> CALL_STATES =
      List.of("ringing", "waiting", "talking", "on-hold", "ended");
  private static final String CALL = "/v1/calls/{call}";

  /** All forms; those without a person first: {@code call is} is not said of somebody. */
  static final List<Wording> ALL =
      Stream.of(others(), crm(), people(), sounds()).flatMap(List::stream).toList();

  private Wordings() {}

  /** Makes a step of what is written. */
  static Step step(Value written, List<String> people) {
    if (written instanceof Value.Text text) {
      return step(text.at(), text.text(), new Value.Text(text.at(), "", text.json()), people);
    }
    List<Value.Entry> entries = written.fields("a step").all();
    if (entries.size() != 1) {
      throw new Misread(
          written.at(), "a step is one line, like '- customer hears: agent'; here are "
              + entries.size());
    }
    Value.Entry only = entries.get(0);
    return step(only.at(), only.name(), only.value(), people);
  }

  private static Step step(Mark at, String name, Value value, List<String> people) {
    for (Wording wording : ALL) {
      Optional<String> who = wording.who(name);
      if (who.isPresent()) {
        checkPerson(at, who.get(), people);
        if (wording.example().isEmpty() && !value.missing()) {
          throw new Misread(value.at(), "'" + name + "' stands alone, nothing follows it");
        }
        return wording.reads().read(who.get(), value, people);
      }
    }
    List<String> forms =
        ALL.stream()
            .flatMap(
                one ->
                    one.form().startsWith("<who>")
                        ? people.stream().map(one::with)
                        : Stream.of(one.form()))
            .toList();
    throw new Misread(at, "there is no step '" + name + "'; " + Near.instead(name, forms));
  }

  private static void checkPerson(Mark at, String who, List<String> people) {
    if (!who.isEmpty() && !people.contains(who)) {
      throw new Misread(at, "nobody is called '" + who + "'; " + Near.instead(who, people));
    }
  }

  private static List<Wording> people() {
    return List.of(
        new Wording(
            "<who> dials", "\"+15550100100\"",
            "calls a number of a line; the story is about this call from then on",
            (who, value, people) -> new Persons.Dials(who, value.text("the number"))),
        act("answers", "/answer", "takes the call, with a phone that `answers: manually`"),
        act("hangs up", "/hang_up", "hangs up"),
        new Wording(
            "<who> presses", "\"1\"", "presses keys",
            (who, value, people) ->
                new Persons.Acts(who, "presses", "/press", value.text("the keys"))),
        new Wording(
            "<who> is", "on-hold",
            "what the application says of somebody's leg: " + String.join(", ", LEG_STATES)
                + " (`gone`: not on the phone, as Twilio says)",
            (who, value, people) -> new Persons.Is(who, oneOf(value, LEG_STATES))));
  }

  private static Wording act(String what, String path, String meaning) {
    return new Wording(
        "<who> " + what, "", meaning,
        (who, value, people) -> new Persons.Acts(who, what, path, ""));
  }

  private static List<Wording> sounds() {
    return List.of(
        new Wording(
            "<who> hears", "agent", "what somebody hears at this moment",
            (who, value, people) -> new Persons.Hears(who, Sounds.read(value, people), true)),
        new Wording(
            "<who> does not hear", "agent", "the contrary",
            (who, value, people) -> new Persons.Hears(who, Sounds.read(value, people), false)),
        new Wording(
            "<who> has heard", "words \"Thank you\"", "what somebody has heard so far",
            (who, value, people) -> new Persons.HasHeard(who, Sounds.read(value, people), true)),
        new Wording(
            "<who> has not heard", "music bright", "the contrary",
            (who, value, people) -> new Persons.HasHeard(who, Sounds.read(value, people), false)));
  }

  private static List<Wording> crm() {
    return List.of(
        command(
            "crm holds", CALL + "/hold", HOLD, "{reason: checking stock, expect: 200}",
            "puts a leg on hold"),
        command(
            "crm resumes", CALL + "/resume", List.of("leg", "by", "dry_run"), "{expect: 200}",
            "brings back who is on hold"),
        command(
            "crm places", "/v1/calls", List.of("line", "to", "agent"),
            "{line: demo, to: customer}",
            "places a call; the story is about it from then on"),
        command(
            "crm adds", CALL + "/legs", List.of("to", "role"), "{to: expert}", "adds a party"),
        new Wording(
            "crm hangs up", "agent", "hangs up somebody's leg",
            (who, value, people) -> Asks.hangUp(value, people)),
        new Wording(
            "crm is told", "[leg.holding, leg.held]",
            "events of the call have been told, in this order; each is good for one step",
            (who, value, people) -> new Others.Told(types(value))),
        new Wording(
            "crm is not told", "hold.failed", "no such event of the call has been told so far",
            (who, value, people) -> new Others.NotTold(types(value))));
  }

  private static Wording command(
      String form, String path, List<String> fields, String example, String meaning) {
    return new Wording(
        form, example, meaning,
        (who, value, people) -> Asks.command(path, fields, value, people));
  }

  private static List<Wording> others() {
    return List.of(
        new Wording(
            "call is", "ended", "what the application says of the call: "
                + String.join(", ", CALL_STATES),
            (who, value, people) -> new Others.CallIs(oneOf(value, CALL_STATES))),
        new Wording(
            "after", "1m 30s", "so much time passes",
            (who, value, people) -> new Others.After(Texts.lasting(value, "after"))),
        new Wording(
            "request", "{path: /doors/mine, body: {call: \"{call}\"}, expect: 200}",
            "any request to the application, with the CRM's key",
            (who, value, people) -> Asks.request(value)),
        new Wording(
            "another system is told", "{path: /audit, has: leg.held}",
            "a request has come to `{another system}` of the settings",
            (who, value, people) -> Others.AnotherTold.read(value)),
        new Wording(
            "somebody else connects", "[agent, customer]",
            "two people talk by another application's Dial; the story is about the first one's leg",
            (who, value, people) -> Others.Connects.read(value, people)),
        new Wording(
            "twilio fails", "{path: /Participants/, do: apply_then_reset, times: 1}",
            "something goes wrong at Twilio, in the words of the sandbox's faults",
            (who, value, people) -> Others.TwilioFails.read(value)),
        new Wording(
            "twilio recovers", "", "everything goes right again",
            (who, value, people) -> new Others.TwilioRecovers()));
  }

  private static List<String> types(Value value) {
    return value.items().stream().map(one -> one.text("an event")).toList();
  }

  private static String oneOf(Value value, List<String> all) {
    String text = value.text("a state");
    if (!all.contains(text)) {
      throw new Misread(value.at(), "there is no state '" + text + "'; " + Near.instead(text, all));
    }
    return text;
  }
}
