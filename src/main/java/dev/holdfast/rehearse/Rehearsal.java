package dev.holdfast.rehearse;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;

/** Plays a script on a stage, line by line, until its end or until something is not as it says. */
public final class Rehearsal {
  private final Script script;
  private final Scene scene;
  private final Box box;
  private final List<String> done = new ArrayList<>();

  /** A script, and the stage that was set for it. */
  public Rehearsal(Script script, Stage stage) {
    this.script = script;
    this.scene = new Scene(stage, script.people());
    this.box = scene.box();
  }

  /**
   * Plays.
   *
   * @return what went wrong, as a story; empty: everything is as the script says
   */
  public Optional<String> play() {
    try {
      script.quirks().forEach(box::quirk);
      script.people().forEach(box::phone);
    } catch (IllegalStateException refused) {
      return Optional.of("  It cannot begin.\n" + refused.getMessage());
    }
    Instant began = now();
    for (Line line : script.story()) {
      try {
        line.step().play(scene);
      } catch (Miss miss) {
        return Optional.of(told(line, began, miss.expected(), miss.so()));
      } catch (IllegalStateException | UncheckedIOException | CompletionException broken) {
        String why = String.valueOf(broken.getMessage());
        return Optional.of(told(line, began, "that this can be played", why));
      }
      done.add("  ok  " + since(began) + "  " + line.text());
    }
    return Optional.empty();
  }

  private String told(Line line, Instant began, String expected, String so) {
    List<String> all = new ArrayList<>(done);
    all.add("  NO  " + since(began) + "  " + line.text() + "   <- " + line.at());
    all.add("        expected  " + expected);
    all.add("        but       " + so);
    int left = script.story().size() - done.size() - 1;
    all.add("  " + left + (left == 1 ? " more step" : " more steps") + " not played");
    all.add("At this moment:");
    script.people().forEach(person -> all.add("  " + everybody(person)));
    all.add("What happened to the call " + scene.call() + ":");
    for (JsonNode entry : scene.get("/v1/calls/" + scene.call() + "/timeline").path("timeline")) {
      all.add("  " + entry(entry, began));
    }
    return String.join("\n", all);
  }

  private String everybody(Person person) {
    Optional<Leg> leg = scene.leg(person);
    String at = person.name() + " (" + person.phone() + ")";
    if (leg.filter(Leg::live).isEmpty()) {
      return at + " is not on the phone";
    }
    Heard heard = Heard.of(box.call(leg.get().sid()).path("hears"), scene);
    return at + " hears: " + heard.in(scene);
  }

  private static String entry(JsonNode entry, Instant began) {
    Instant at = Instant.parse(entry.path("at").asText());
    return "%s  %-10s %-9s %s"
        .formatted(
            clock(Duration.between(began, at)),
            entry.path("leg").asText("-"),
            entry.path("kind").asText(),
            entry.path("text").asText());
  }

  private String since(Instant began) {
    return clock(Duration.between(began, now()));
  }

  private Instant now() {
    return box.now();
  }

  private static String clock(Duration since) {
    long seconds = since.plusMillis(500).toSeconds();
    return "%2d:%02d".formatted(seconds / 60, seconds % 60);
  }
}
