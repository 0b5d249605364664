package dev.holdfast.lint;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What may stand at one place of a route file.
 *
 * @param named what may be named there, with the schema of each
 * @param items the schema of each item, where a list stands
 * @param required what has to be named
 * @param values the only values, where there are such
 * @param single whether only one of the names may stand there, as in a step
 */
record Shape(
    Map<String, JsonNode> named,
    Optional<JsonNode> items,
    Set<String> required,
    List<String> values,
    boolean single) {

  /** Whether names may stand there. */
  boolean mapping() {
    return !named.isEmpty();
  }

  /** What the short form of it stands for. */
  String main() {
    return required.stream().findFirst().orElse("expression");
  }

  Collection<String> names() {
    return named.keySet();
  }
}
