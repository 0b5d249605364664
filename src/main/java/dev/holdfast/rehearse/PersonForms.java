package dev.holdfast.rehearse;

import java.util.List;
import java.util.stream.Stream;

/** What people with a phone do, are and hear. */
final class PersonForms {
  private static final List<String> LEG_STATES =
      List.of(
          "ringing",
          "waiting",
          "talking",
          "holding",
          "on-hold",
          "resuming",
          "parking",
          "parked",
          "ended",
          Persons.Is.GONE);

  static final List<Wording> ALL = Stream.of(people(), sounds()).flatMap(List::stream).toList();

  private PersonForms() {}

  private static List<Wording> people() {
    return List.of(
        new Wording(
            "<who> dials",
            "\"+15550100100\"",
            "calls a number of a line; the story is about this call from then on",
            (who, value, people) -> new Persons.Dials(who, value.text("the number"))),
        act("answers", "/answer", "takes the call, with a phone that `answers: manually`"),
        act("hangs up", "/hang_up", "hangs up"),
        new Wording(
            "<who> presses",
            "\"1\"",
            "presses keys",
            (who, value, people) ->
                new Persons.Acts(who, "presses", "/press", value.text("the keys"))),
        new Wording(
            "<who> is",
            "on-hold",
            "what the application says of somebody's leg: "
                + String.join(", ", LEG_STATES)
                + " (`gone`: not on the phone, as Twilio says)",
            (who, value, people) -> new Persons.Is(who, Texts.oneOf(value, LEG_STATES))));
  }

  private static Wording act(String what, String path, String meaning) {
    return new Wording(
        "<who> " + what,
        "",
        meaning,
        (who, value, people) -> new Persons.Acts(who, what, path, ""));
  }

  private static List<Wording> sounds() {
    return List.of(
        new Wording(
            "<who> hears",
            "agent",
            "what somebody hears at this moment",
            (who, value, people) -> new Persons.Hears(who, Sounds.read(value, people), true)),
        new Wording(
            "<who> does not hear",
            "agent",
            "the contrary",
            (who, value, people) -> new Persons.Hears(who, Sounds.read(value, people), false)),
        new Wording(
            "<who> has heard",
            "words \"Thank you\"",
            "what somebody has heard so far",
            (who, value, people) -> new Persons.HasHeard(who, Sounds.read(value, people), true)),
        new Wording(
            "<who> has not heard",
            "music bright",
            "the contrary",
            (who, value, people) -> new Persons.HasHeard(who, Sounds.read(value, people), false)));
  }
}
