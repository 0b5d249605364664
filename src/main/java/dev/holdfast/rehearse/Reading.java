package dev.holdfast.rehearse;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Reads a script; everything that is wrong with it is collected, so that it can be told at once.
 */
final class Reading {
  private static final Set<String> OTHERS =
      Set.of("crm", "call", "twilio", "somebody", "another", "nobody", "music", "words", "sound");

  private final String file;
  private final List<String> wrong = new ArrayList<>();

  Reading(String file) {
    this.file = file;
  }

  Script read(String text) throws Unreadable {
    Optional<Script> script = attempt(() -> script(text));
    if (!wrong.isEmpty() || script.isEmpty()) {
      throw new Unreadable(wrong);
    }
    return script.get();
  }

  private Script script(String text) {
    Fields fields = Tree.read(file, text).fields("a rehearsal");
    String title = fields.required("rehearsal").text("rehearsal");
    Optional<Instant> begins = fields.take("begins").map(Reading::moment);
    Map<String, String> settings = texts(fields.take("settings"), "settings");
    Map<String, String> quirks = texts(fields.take("quirks"), "quirks");
    List<Person> people = people(fields.required("people"));
    List<Line> story = story(fields.required("story"), people, text.lines().toList());
    fields.done();
    return new Script(file, title, begins, settings, quirks, people, story);
  }

  private static Instant moment(Value value) {
    try {
      return Instant.parse(value.text("begins"));
    } catch (DateTimeParseException other) {
      throw new Misread(value.at(), "begins has to be a moment like 2026-11-23T20:00:00Z");
    }
  }

  private static Map<String, String> texts(Optional<Value> value, String what) {
    Map<String, String> all = new LinkedHashMap<>();
    List<Value.Entry> entries = value.map(one -> one.fields(what).all()).orElse(List.of());
    for (Value.Entry entry : entries) {
      Value one = entry.value();
      all.put(entry.name(), one.missing() ? "" : one.text("'" + entry.name() + "'"));
    }
    return all;
  }

  private List<Person> people(Value value) {
    List<Person> people = new ArrayList<>();
    for (Value.Entry entry : value.fields("people").all()) {
      attempt(() -> person(entry)).ifPresent(people::add);
    }
    return people;
  }

  private static Person person(Value.Entry entry) {
    if (!entry.name().matches("[a-z][a-z0-9-]*") || OTHERS.contains(entry.name())) {
      throw new Misread(
          entry.at(), "'" + entry.name() + "' is no name for a person; take small letters");
    }
    Fields fields = entry.value().fields("a person");
    String phone = fields.required("phone").text("phone");
    String answers =
        fields.take("answers").map(Texts::answers).orElse("{\"answers\":{\"after\":1}}");
    fields.done();
    return new Person(entry.name(), phone, answers);
  }

  private List<Line> story(Value value, List<Person> people, List<String> lines) {
    if (!(value instanceof Value.Many)) {
      throw new Misread(value.at(), "a story has to be a list of steps, each after '- '");
    }
    List<String> names = people.stream().map(Person::name).toList();
    List<Line> story = new ArrayList<>();
    for (Value one : value.items()) {
      attempt(() -> line(one, names, lines)).ifPresent(story::add);
    }
    return story;
  }

  private static Line line(Value value, List<String> names, List<String> lines) {
    Step step = Wordings.step(value, names);
    String written = lines.get(value.at().line() - 1).strip();
    String text = written.startsWith("- ") ? written.substring(2).strip() : written;
    return new Line(value.at(), text, step);
  }

  private <T> Optional<T> attempt(Supplier<T> reading) {
    try {
      return Optional.of(reading.get());
    } catch (Misread mistake) {
      wrong.add(String.valueOf(mistake.getMessage()));
      return Optional.empty();
    }
  }
}
