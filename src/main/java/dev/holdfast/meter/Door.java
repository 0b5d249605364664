package dev.holdfast.meter;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The doors whose time is taken, by the paths of their requests. */
enum Door {
  VOICE("/twilio/voice"),
  NEXT("/twilio/next"),
  WAIT("/twilio/wait"),
  ANNOUNCE("/twilio/announce"),
  BRIDGING("/twilio/bridging"),
  EVENTS_CALL("/twilio/events/call"),
  EVENTS_CONFERENCE("/twilio/events/conference"),
  HOLD(""),
  RESUME(""),
  PLACE(""),
  ADD(""),
  HANG_UP(""),
  READ(""),
  OTHER("");

  private static final String CALLS = "/v1/calls";

  /** A stream is open for hours. */
  private static final String STREAM = "/v1/events";

  private static final Map<String, Door> WEBHOOKS =
      Stream.of(values())
          .filter(Door::webhook)
          .collect(Collectors.toUnmodifiableMap(door -> door.path, door -> door));

  private final String path;

  Door(String path) {
    this.path = path;
  }

  /** Whether Twilio comes in here. */
  boolean webhook() {
    return !path.isEmpty();
  }

  /** As a label has it. */
  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Which door a request goes to; empty: to none whose time is taken. */
  static Optional<Door> of(String method, String uri) {
    int query = uri.indexOf('?');
    String path = query < 0 ? uri : uri.substring(0, query);
    if (path.startsWith("/twilio/")) {
      return Optional.ofNullable(WEBHOOKS.get(path));
    }
    return path.startsWith("/v1/") && !path.equals(STREAM)
        ? Optional.of(api(method, path))
        : Optional.empty();
  }

  private static Door api(String method, String path) {
    return switch (method) {
      case "GET", "HEAD" -> READ;
      case "DELETE" -> path.startsWith(CALLS) ? HANG_UP : OTHER;
      case "POST" -> path.startsWith(CALLS) ? command(path) : OTHER;
      default -> OTHER;
    };
  }

  private static Door command(String path) {
    return switch (path.substring(path.lastIndexOf('/'))) {
      case "/hold" -> HOLD;
      case "/resume" -> RESUME;
      case "/legs" -> ADD;
      case "/calls" -> PLACE;
      default -> OTHER;
    };
  }
}
