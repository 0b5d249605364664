package dev.holdfast.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
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
    List<String> given = parts(path);
    return DOORS.stream()
        .filter(door -> door.method().equals(method) && door.at(given))
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
    return DOORS.stream().map(door -> door.method() + " " + door.path()).toList();
  }

  /** The methods that a path takes; empty: it is not listed. */
  static List<String> methods(String path) {
    List<String> given = parts(path);
    return DOORS.stream().filter(door -> door.at(given)).map(Door::method).sorted().toList();
  }

  /** A slash at the end is nothing to the router either. */
  private static List<String> parts(String path) {
    String whole = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    return List.of(whole.split("/", -1));
  }

  /**
   * A door.
   *
   * @param parts of its path; what is in braces may be anything
   */
  private record Door(String method, List<String> parts, Scope scope) {
    Door(String method, String path, Scope scope) {
      this(method, Access.parts(path), scope);
    }

    String path() {
      return String.join("/", parts);
    }

    boolean at(List<String> given) {
      return given.size() == parts.size()
          && IntStream.range(0, parts.size())
              .allMatch(place -> fits(parts.get(place), given.get(place)));
    }

    private static boolean fits(String wanted, String given) {
      return wanted.equals(given) || (wanted.startsWith("{") && !given.isEmpty());
    }
  }
}
