package dev.holdfast.desk;

import dev.holdfast.call.Act;
import dev.holdfast.call.Entry;
import dev.holdfast.call.Label;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How acts are worded, in the timeline and in the log. */
final class Wording {
  private static final String REQUEST = "request";

  /** The second request of a return; the first one is its announcement. */
  static final String RESUME = "hold=false";

  private Wording() {}

  /** The first request of an act. */
  static String of(Act act) {
    if (act instanceof Act.DialIn dial) {
      return "ring " + dial.to().masked();
    }
    if (act instanceof Act.Ring ring) {
      return "ring " + ring.to().masked();
    }
    return switch (act.kind()) {
      case "hold" -> "hold=true";
      case "resume" -> "announce the return";
      case "hang-up" -> "end the leg";
      case "move" -> "ask what next";
      case "move-both" -> "ask both what next";
      case "rejoin" -> "dial the queue";
      case "drop-queue" -> "delete the queue";
      case "remind" -> "announce a reminder";
      case "look" -> "look at the room and its legs";
      default -> throw new IllegalArgumentException("nothing is sent for " + act);
    };
  }

  /**
   * A line of the timeline.
   *
   * @param said how request and answer were worded; empty: nothing was answered yet
   */
  static Entry line(Act act, Entry.Kind kind, String text, List<String> said, Instant at) {
    Map<String, String> more =
        said.isEmpty()
            ? Map.of(REQUEST, act.kind())
            : Map.of(REQUEST, act.kind(), "sent", String.join("\n\n", said));
    return new Entry(at, kind, leg(act), text, more);
  }

  /** Whom an act is about; empty: the call. */
  static Optional<Label> leg(Act act) {
    return act instanceof Act.OfLeg one ? Optional.of(one.label()) : Optional.empty();
  }
}
