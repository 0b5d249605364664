package dev.holdfast.sandbox.fault;

import java.util.EnumMap;
import java.util.Map;

/** The position of every switch. */
public final class Quirks {
  private final Map<Quirk, String> positions = new EnumMap<>(Quirk.class);

  public String value(Quirk quirk) {
    return positions.getOrDefault(quirk, quirk.choices().get(0));
  }

  public boolean is(Quirk quirk, String choice) {
    if (!quirk.choices().contains(choice)) {
      throw new IllegalArgumentException(choice + " is no choice of " + quirk.text());
    }
    return value(quirk).equals(choice);
  }

  public void set(Quirk quirk, String choice) {
    positions.put(quirk, choice);
  }

  public void clear() {
    positions.clear();
  }
}
