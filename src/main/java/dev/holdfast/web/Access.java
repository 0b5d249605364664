package dev.holdfast.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which scope a key needs at which door under {@code /v1}. A new door of ours is a new line here; a
 * team's own one, {@code /v1/own/<scope>/...}, says itself which scope it asks for. What is neither
 * opens for {@link Scope#ADMIN} only, and for everybody else is not there.
 */
final class Access {
  private static final List<Door> DOORS =
      List.of(
          new Door("GET", "/v1/calls", Scope.READ),
          new Door("GET", "/v1/calls/{call}", Scope.READ),
          new Door("GET", "/v1/calls/{call}/timeline", Scope.READ),
          new Door("GET", "/v1/board", Scope.READ),
          new Door("POST", "/v1/calls/{call}/hold", Scope.HOLD),
          new Door("POST", "/v1/calls/{call}/resume", Scope.HOLD),
          new Door("POST", "/v1/calls", Scope.CALL),
          new Door("POST", "/v1/calls/{call}/legs", Scope.CALL),
          new Door("DELETE", "/v1/calls/{call}/legs/{leg}", Scope.CALL),
          new Door("GET", "/v1/events", Scope.READ),
          new Door("GET", "/v1/events/{event}", Scope.READ),
          new Door("POST", "/v1/events/{event}/replay", Scope.ADMIN),
          new Door("GET", "/v1/dead-letters", Scope.ADMIN),
          new Door("GET", "/v1/routes", Scope.READ));

  private static final String OWN = "/v1/own/";

  private Access() {}

  /** The scope that a door asks for; empty: it is neither listed nor a team's own. */
  static Optional<Scope> scope(String method, String path) {
    return DOORS.stream()
        .filter(door -> door.method().equals(method) && door.at(path))
        .findFirst()
        .map(Door::scope)
        .or(() -> own(path));
  }

  private static Optional<Scope> own(String path) {
    return Stream.of(Scope.values())
        .filter(scope -> path.startsWith(OWN + scope.word() + "/"))
        .findFirst();
  }

  /** Every door, as method and path. */
  static List<String> listed() {
    return DOORS.stream().map(door -> door.method() + " " + door.pattern()).toList();
  }

  /** The methods that a path takes; empty: it is not listed. */
  static List<String> methods(String path) {
    return DOORS.stream().filter(door -> door.at(path)).map(Door::method).sorted().toList();
  }

  /**
   * A door.
   *
   * @param pattern its path; what is in braces may be anything
   */
  private record Door(String method, String pattern, Scope scope) {
    boolean at(String path) {
      String[] wanted = pattern.split("/", -1);
      // A slash at the end is nothing to the router either.
      String[] given =
          (path.endsWith("/") ? path.substring(0, path.length() - 1) : path).split("/", -1);
      return Arrays.equals(wanted, given, Door::compare);
    }

    private static int compare(String wanted, String given) {
      boolean any = wanted.startsWith("{") && !given.isEmpty();
      return any ? 0 : wanted.compareTo(given);
    }
  }
}
