package dev.holdfast.rehearse;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * A request to the application, by a CRM or at a door of the team's own; time passes until it is
 * answered.
 *
 * @param path with {@code {call}} and {@code {<person>}} for CallSids
 * @param of whose call it is, a person or a CallSid; empty: the one that the story is about
 * @param body the same as the path
 * @param about whether the story is about the call in the answer from then on
 */
record Ask(
    String method,
    String path,
    Optional<String> of,
    String body,
    Map<String, String> headers,
    Expected expected,
    boolean about)
    implements Step {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @Override
  public void play(Scene scene) throws Miss {
    Map<String, String> all = new HashMap<>(scene.authorized());
    all.putAll(headers);
    String where = filled(path, scene);
    String what = filled(body, scene);
    CompletableFuture<Web.Answer> asked =
        CompletableFuture.supplyAsync(() -> scene.send(method, where, what, all));
    scene.time().answered(PATIENCE, List.of(asked));
    if (!asked.isDone()) {
      throw new Miss("an answer", "there was none for " + PATIENCE.toSeconds() + " s");
    }
    Web.Answer answer = asked.join();
    expected.check(answer);
    if (about && answer.json().hasNonNull("call")) {
      scene.about(answer.json().path("call").asText());
    }
  }

  private String filled(String text, Scene scene) throws Miss {
    String filled = text;
    if (text.contains("{call}")) {
      filled = text.replace("{call}", call(scene));
    }
    for (Person one : scene.people()) {
      if (filled.contains("{" + one.name() + "}")) {
        filled = filled.replace("{" + one.name() + "}", scene.sid(one));
      }
      filled = filled.replace("{" + one.name() + "'s phone}", one.phone());
    }
    return filled;
  }

  private String call(Scene scene) throws Miss {
    if (of.isEmpty()) {
      return scene.call();
    }
    Optional<Person> person = of.flatMap(scene::known);
    return person.isPresent() ? scene.sid(person.get()) : of.get();
  }
}
