package dev.holdfast.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;
import java.util.Optional;

/**
 * How the routes stand, in JSON.
 *
 * @param generation the number of the one that serves, from 1
 * @param refused the last edit, if it was bad and is still there
 * @param needsRestart settings that were changed and are read at the start only
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record RoutesShape(
    int generation,
    String since,
    String state,
    List<String> files,
    List<Route> routes,
    Optional<Refused> refused,
    List<String> needsRestart) {
  /** One route. */
  public record Route(String id, String description, String file, int line, boolean running) {}

  /** A bad edit. */
  public record Refused(String since, List<Fault> faults) {}

  /** One thing that is wrong in it. */
  public record Fault(String file, int line, int column, String message) {}
}
