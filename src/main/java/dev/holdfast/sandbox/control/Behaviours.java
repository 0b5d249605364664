package dev.holdfast.sandbox.control;

import dev.holdfast.sandbox.phone.Behaviour;
import dev.holdfast.sandbox.phone.Behaviour.Act;
import dev.holdfast.sandbox.phone.Behaviour.Answers;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.Locale;

/** A phone's behaviour in JSON, both ways. */
final class Behaviours {
  private Behaviours() {}

  static Behaviour read(String body) {
    var fields = Fields.of(body, "answers", "script", "speaks");
    var speaks = fields.flag("speaks", true);
    var script = fields.objects("script").stream().map(Behaviours::act).toList();
    if (!fields.has("answers")) {
      return new Behaviour(Answers.AFTER, Behaviour.DEFAULT.after(), script, speaks);
    }
    if (fields.raw("answers") instanceof String mode) {
      return new Behaviour(mode(mode), Duration.ZERO, script, speaks);
    }
    var after = fields.object("answers").only("after");
    return new Behaviour(Answers.AFTER, seconds(after, "after"), script, speaks);
  }

  static Object answers(Behaviour behaviour) {
    return behaviour.answers() == Answers.AFTER
        ? new JsonObject().put("after", behaviour.after().toMillis() / 1000.0)
        : text(behaviour.answers());
  }

  static JsonArray script(Behaviour behaviour) {
    var script = new JsonArray();
    behaviour.script().forEach(act -> script.add(json(act)));
    return script;
  }

  private static String text(Answers mode) {
    return mode.name().toLowerCase(Locale.ROOT);
  }

  private static Answers mode(String text) {
    return switch (text) {
      case "busy" -> Answers.BUSY;
      case "never" -> Answers.NEVER;
      case "reject" -> Answers.REJECT;
      case "manually" -> Answers.MANUALLY;
      default ->
          throw Fields.bad(
              "'answers' is {\"after\": seconds}, busy, never, reject or manually, not " + text);
    };
  }

  private static Act act(Fields fields) {
    fields.only("wait", "press", "hang_up");
    if (fields.has("wait")) {
      return new Act.Wait(seconds(fields, "wait"));
    }
    if (fields.has("press")) {
      return new Act.Press(fields.text("press", ""));
    }
    return new Act.HangUp();
  }

  private static JsonObject json(Act act) {
    if (act instanceof Act.Wait pause) {
      return new JsonObject().put("wait", pause.length().toMillis() / 1000.0);
    }
    return act instanceof Act.Press press
        ? new JsonObject().put("press", press.keys())
        : new JsonObject().put("hang_up", true);
  }

  private static Duration seconds(Fields fields, String name) {
    if (fields.has(name)
        && fields.raw(name) instanceof Number number
        && number.doubleValue() >= 0) {
      return Duration.ofMillis(Math.round(number.doubleValue() * 1000));
    }
    throw Fields.bad("'" + name + "' is a number of seconds");
  }
}
