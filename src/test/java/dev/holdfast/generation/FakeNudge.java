package dev.holdfast.generation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The word that hears what came of a request, and writes it down. */
public final class FakeNudge {
  private final List<Object> bodies = new ArrayList<>();
  private Optional<Exception> failure = Optional.empty();

  public Object outcome(Object body, @Nullable Exception last) {
    bodies.add(body);
    failure = Optional.ofNullable(last);
    return body;
  }

  List<Object> bodies() {
    return bodies;
  }

  Optional<Exception> failure() {
    return failure;
  }
}
