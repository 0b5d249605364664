package dev.holdfast.rehearse;

import java.util.List;
import java.util.Optional;

/**
 * A form that a step may have.
 *
 * @param form as it is written, {@code <who>} being a person
 * @param example what follows it; empty: nothing
 * @param meaning one sentence
 */
record Wording(String form, String example, String meaning, Reads reads) {
  private static final String WHO = "<who> ";

  /** Makes the step. */
  interface Reads {
    /**
     * Makes it.
     *
     * @param who the person, where the form has one
     * @param people the names of all
     */
    Step read(String who, Value value, List<String> people);
  }

  /** Whether a step is written so; who does it, or nobody in particular. */
  Optional<String> who(String written) {
    if (!form.startsWith(WHO)) {
      return written.equals(form) ? Optional.of("") : Optional.empty();
    }
    String verb = " " + form.substring(WHO.length());
    return Optional.of(written)
        .filter(text -> text.endsWith(verb))
        .map(text -> text.substring(0, text.length() - verb.length()))
        .filter(who -> !who.contains(" "));
  }

  /** The same with a person. */
  String with(String who) {
    return form.replace("<who>", who);
  }
}
