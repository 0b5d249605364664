package dev.holdfast.rehearse;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The steps of those who have a phone. */
final class Persons {
  private Persons() {}

  /** A person calls a number; the story is about this call from then on. */
  record Dials(String who, String number) implements Step {
    @Override
    public void play(Scene scene) throws Miss {
      Web.Answer answer =
          scene.box().acts(scene.person(who), "/dial", "{\"to\":\"" + number + "\"}");
      if (!answer.ok()) {
        throw new Miss(number + " to be a number of a line", "Twilio says: " + answer.text());
      }
      scene.about(answer.json().path("call_sid").asText());
      scene.time().rest();
    }
  }

  /** A person takes the call, hangs up, or presses keys. */
  record Acts(String who, String what, String path, String digits) implements Step {
    @Override
    public void play(Scene scene) throws Miss {
      String sid = scene.sid(scene.person(who));
      String keys = digits.isEmpty() ? "" : ",\"digits\":\"" + digits + "\"";
      Web.Answer answer =
          scene.box().acts(scene.person(who), path, "{\"call_sid\":\"" + sid + "\"" + keys + "}");
      if (!answer.ok()) {
        throw new Miss("that " + who + " " + what, "the phone says: " + answer.text());
      }
      scene.time().rest();
    }
  }

  /** What a person hears at this moment, or does not. */
  record Hears(String who, Sound sound, boolean yes) implements Step {
    @Override
    public void play(Scene scene) throws Miss {
      Optional<Leg> leg = scene.leg(scene.person(who));
      String expected = who + (yes ? " hears: " : " does not hear: ") + sound;
      if (leg.filter(Leg::live).isEmpty()) {
        throw new Miss(expected, who + " is not on the phone");
      }
      Heard now = Heard.of(scene.box().call(leg.get().sid()).path("hears"), scene);
      if (sound.in(now, scene) != yes) {
        throw new Miss(expected, who + " hears: " + now.in(scene));
      }
    }
  }

  /** What a person has heard since the story began, or has not. */
  record HasHeard(String who, Sound sound, boolean yes) implements Step {
    @Override
    public void play(Scene scene) throws Miss {
      List<Heard> all = new ArrayList<>();
      for (Leg leg : scene.box().legs(scene.person(who))) {
        for (JsonNode one : scene.box().call(leg.sid()).path("heard")) {
          all.add(Heard.of(one, scene));
        }
      }
      boolean found = false;
      for (Heard one : all) {
        found = found || sound.in(one, scene);
      }
      if (found != yes) {
        throw new Miss(
            who + (yes ? " has heard: " : " has not heard: ") + sound,
            who
                + " has heard: "
                + all.stream().map(one -> one.in(scene)).collect(Collectors.joining(", then ")));
      }
    }
  }

  /** What a person's leg is, as the application says. */
  record Is(String who, String state) implements Step {
    static final String GONE = "gone";

    @Override
    public void play(Scene scene) throws Miss {
      String so = state(scene);
      if (!so.equals(state)) {
        throw new Miss(who + " is: " + state, who + " is: " + so);
      }
    }

    private String state(Scene scene) {
      Optional<Leg> leg = scene.leg(scene.person(who));
      if (state.equals(GONE) || leg.isEmpty()) {
        return leg.filter(Leg::live).isEmpty() ? GONE : "on the phone";
      }
      for (JsonNode one : scene.get("/v1/calls/" + scene.call()).path("legs")) {
        if (one.path("call_sid").asText().equals(leg.get().sid())) {
          return one.path("state").asText();
        }
      }
      return "in no call that the application knows";
    }
  }
}
