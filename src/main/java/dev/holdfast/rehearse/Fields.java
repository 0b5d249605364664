package dev.holdfast.rehearse;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The values of a mapping, taken one after the other; what nobody took should not be there. */
final class Fields {
  private final Mark at;
  private final List<Value.Entry> entries;
  private final List<String> asked = new ArrayList<>();

  Fields(Mark at, List<Value.Entry> entries) {
    this.at = at;
    this.entries = entries;
    Set<String> names = new HashSet<>();
    for (Value.Entry entry : entries) {
      if (!names.add(entry.name())) {
        throw new Misread(entry.at(), "'" + entry.name() + "' is there twice");
      }
    }
  }

  Optional<Value> take(String name) {
    asked.add(name);
    return entries.stream()
        .filter(entry -> entry.name().equals(name))
        .map(Value.Entry::value)
        .findFirst();
  }

  Optional<String> text(String name) {
    return take(name).map(value -> value.text(name));
  }

  Value required(String name) {
    return take(name).orElseThrow(() -> new Misread(at, "'" + name + "' is missing"));
  }

  /** All, whatever their names are. */
  List<Value.Entry> all() {
    return entries;
  }

  /** What is taken by no name stays a mistake. */
  void done() {
    for (Value.Entry entry : entries) {
      if (!asked.contains(entry.name())) {
        throw new Misread(
            entry.at(),
            "nothing is called '" + entry.name() + "' here; " + Near.instead(entry.name(), asked));
      }
    }
  }
}
