package dev.holdfast.rehearse;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The language of scripts: each step that there is. */
final class Wordings {
  /** All forms; those without a person first: {@code call is} is not said of somebody. */
  static final List<Wording> ALL =
      Stream.of(OtherForms.ALL, CrmForms.ALL, PersonForms.ALL).flatMap(List::stream).toList();

  private Wordings() {}

  /** Makes a step of what is written. */
  static Step step(Value written, List<String> people) {
    if (written instanceof Value.Text text) {
      return step(text.at(), text.text(), new Value.Text(text.at(), "", text.json()), people);
    }
    List<Value.Entry> entries = written.fields("a step").all();
    if (entries.size() != 1) {
      throw new Misread(
          written.at(),
          "a step is one line, like '- customer hears: agent'; here are " + entries.size());
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
}
