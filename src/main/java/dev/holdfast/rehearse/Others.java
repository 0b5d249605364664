package dev.holdfast.rehearse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The steps of time, of Twilio, of the call, and of those who are told. */
final class Others {
  private static final Set<String> FAULT =
      Set.of("on", "method", "path", "params", "do", "status", "delay", "times", "after");

  private Others() {}

  /** Time passes. */
  record After(Duration by) implements Step {
    @Override
    public void play(Scene scene) {
      scene.time().pass(by);
    }
  }

  /** What the application says of the call. */
  record CallIs(String state) implements Step {
    @Override
    public void play(Scene scene) throws Miss {
      JsonNode call = scene.get("/v1/calls/" + scene.call());
      String so = call.path("state").asText("unknown to the application");
      if (!so.equals(state)) {
        throw new Miss("the call is: " + state, "the call is: " + so);
      }
    }
  }

  /** Something is wrong at Twilio, until it recovers. */
  record TwilioFails(String fault) implements Step {
    static Step read(Value value) {
      ObjectNode fault = JsonNodeFactory.instance.objectNode().put("on", "rest");
      Fields fields = value.fields("what fails at Twilio");
      for (String name : FAULT.stream().sorted().toList()) {
        fields.take(name).ifPresent(one -> fault.set(name, one.json()));
      }
      fields.done();
      if (!fault.has("do")) {
        fault.put("do", "status");
      }
      return new TwilioFails(fault.toString());
    }

    @Override
    public void play(Scene scene) throws Miss {
      Web.Answer answer = scene.box().fault(fault);
      if (!answer.ok()) {
        throw new Miss("a failure that the sandbox can play", "it says: " + answer.text());
      }
    }
  }

  /** All is well at Twilio. */
  record TwilioRecovers() implements Step {
    @Override
    public void play(Scene scene) {
      scene.box().heal();
      scene.time().rest();
    }
  }

  /** Two people talk by somebody else's application; the story is about the first one's leg. */
  record Connects(String first, String second) implements Step {
    static Step read(Value value, List<String> people) {
      List<String> two = value.items().stream().map(one -> one.text("a person")).toList();
      if (two.size() != 2 || !people.containsAll(two)) {
        throw new Misread(
            value.at(), "write two people, like [agent, customer]; there are: " + people);
      }
      return new Connects(two.get(0), two.get(1));
    }

    @Override
    public void play(Scene scene) {
      String phone = scene.person(second).phone();
      String noun = phone.startsWith("client:") ? "Client" : "Number";
      String twiml =
          "<Response><Dial><%1$s>%2$s</%1$s></Dial></Response>"
              .formatted(noun, phone.replaceFirst("^client:", ""));
      scene.about(scene.box().calls(scene.person(first), twiml));
      scene.time().rest();
    }
  }

  /** The CRM has been told of events of the call, in this order; each is good for one step. */
  record Told(List<String> types) implements Step {
    @Override
    public void play(Scene scene) throws Miss {
      scene.time().rest();
      List<Listening.Post> posts = scene.posts();
      int from = 0;
      for (String type : types) {
        while (from < posts.size() && !(is(posts.get(from), type, scene) && scene.use(from))) {
          from++;
        }
        if (from++ == posts.size()) {
          throw new Miss("the crm is told: " + String.join(", ", types), told(scene));
        }
      }
    }
  }

  /** The CRM has not been told of such an event of the call. */
  record NotTold(List<String> types) implements Step {
    @Override
    public void play(Scene scene) throws Miss {
      scene.time().rest();
      for (String type : types) {
        if (scene.posts().stream().anyMatch(post -> is(post, type, scene))) {
          throw new Miss("the crm is not told: " + type, told(scene));
        }
      }
    }
  }

  /** Another system was told something, at a path of its own. */
  record AnotherTold(String path, List<String> has) implements Step {
    static Step read(Value value) {
      Fields fields = value.fields("what another system is told");
      String path = fields.required("path").text("path");
      List<String> has =
          fields.take("has").stream()
              .flatMap(one -> one.items().stream())
              .map(one -> one.text("has"))
              .toList();
      fields.done();
      return new AnotherTold(path, has);
    }

    @Override
    public void play(Scene scene) throws Miss {
      scene.time().rest();
      List<String> bodies = new ArrayList<>();
      for (Listening.Post post : scene.posts()) {
        if (post.path().equals(path)) {
          bodies.add(post.body());
        }
      }
      if (bodies.stream().noneMatch(body -> has.stream().allMatch(body::contains))) {
        throw new Miss(
            "another system is told at " + path + ": " + String.join(", ", has),
            bodies.isEmpty() ? "it was told nothing" : "it was told: " + bodies);
      }
    }
  }

  private static boolean is(Listening.Post post, String type, Scene scene) {
    JsonNode event = post.event();
    return post.toCrm()
        && event.path("type").asText().equals(type)
        && event.path("subject").asText().equals(scene.call());
  }

  private static String told(Scene scene) {
    List<String> all =
        scene.posts().stream()
            .filter(Listening.Post::toCrm)
            .map(post -> post.event().path("type").asText())
            .toList();
    return "the crm was told: " + (all.isEmpty() ? "nothing" : String.join(", ", all));
  }
}
