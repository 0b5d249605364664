package dev.holdfast.generation;

import java.time.Instant;
import java.util.List;

/**
 * How the routes stand at one moment.
 *
 * @param number of the generation that serves, from 1
 * @param since when it has served
 * @param files the route files that it was built from
 * @param verdict what was said of the files as they are now
 * @param restart settings that were changed and that are read at the start only
 */
public record Standing(
    int number,
    Instant since,
    List<String> files,
    List<Route> routes,
    Verdict verdict,
    List<String> restart) {
  /**
   * One route.
   *
   * @param line from 1
   */
  public record Route(String id, String description, String file, int line, boolean running) {}
}
