package dev.holdfast.storm;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** What happens to one call, a line for each step; the same lines play the same story again. */
record Script(List<String> lines) {
  private static final List<String> KINDS =
      List.of("legs", "legs", "legs", "legs-out", "legs-out", "room", "room-out", "adopted");

  /** Switches under which nobody has to be dropped. */
  private static final List<String> QUIRKS =
      List.of(
          "dial_action_on_own_redirect not_requested",
          "dial_action_on_hang_up not_requested",
          "dial_call_status_after_child_redirect answered",
          "dial_call_status_after_child_redirect no-answer",
          "unanswered_child_of_ended_dial no-answer",
          "queue_action_call_sid dequeued",
          "dial_queue_call_sid dequeued",
          "dial_queue_end_status answered",
          "dial_queue_timeout_status failed",
          "queue_dialer_hears silence",
          "enqueue_action_on_hang_up not_requested",
          "delete_non_empty_queue 409",
          "hold_twice 400",
          "hold_false_when_not_held ok",
          "hold_method_default POST",
          "hold_document_end rerequest",
          "conference_join_takes one_second",
          "conference_shows_init until_two",
          "ringing_participants_listed no",
          "complete_ended_call 21220",
          "ended_conference_update 404");

  private static final List<String> FAULTS =
      List.of(
          "rest POST /Calls/ status 500",
          "rest POST /Calls/ status 503",
          "rest POST /Calls/ status 429",
          "rest POST /Calls/ reset",
          "rest POST /Calls/ apply_then_reset",
          "rest POST /Calls/ apply_then_status 500",
          "rest POST /Calls/ apply_later",
          "rest POST /Participants status 500",
          "rest POST /Participants reset",
          "rest POST /Participants apply_then_reset",
          "rest POST /Participants apply_then_status 500",
          "rest POST /Participants apply_later",
          "rest GET . status 500",
          "rest GET . reset",
          "webhook POST /twilio/next status 500",
          "webhook POST /twilio/next apply_then_reset",
          "webhook POST /twilio/next delay",
          "webhook POST /twilio/next duplicate",
          "webhook POST /twilio/wait status 500",
          "webhook POST /twilio/wait duplicate",
          "webhook POST /twilio/bridging delay",
          "webhook POST /twilio/bridging duplicate",
          "webhook POST /twilio/events/call drop",
          "webhook POST /twilio/events/call duplicate",
          "webhook POST /twilio/events/call swap",
          "webhook POST /twilio/events/call delay",
          "webhook POST /twilio/events/conference drop",
          "webhook POST /twilio/events/conference duplicate",
          "webhook POST /twilio/events/conference swap",
          "webhook POST /twilio/events/conference delay");

  Script {
    lines = List.copyOf(lines);
  }

  static Script random(long seed) {
    Random random = new Random(seed);
    List<String> lines = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      lines.add("quirk " + any(random, QUIRKS));
    }
    lines.add("call " + any(random, KINDS));
    boolean somebodyLeaves = random.nextBoolean();
    for (int i = 4 + random.nextInt(10); i > 0; i--) {
      lines.add(step(random, somebodyLeaves));
    }
    return new Script(lines);
  }

  /** The same without some of its lines. */
  Script without(int from, int to) {
    List<String> fewer = new ArrayList<>(lines.subList(0, from));
    fewer.addAll(lines.subList(to, lines.size()));
    return new Script(fewer);
  }

  /** Whether the call may be over in the end: somebody hangs up, or perhaps cannot be rung. */
  boolean mayEnd() {
    return lines.stream()
        .anyMatch(
            line -> line.startsWith("leaves") || line.startsWith("drop") || line.equals("may-end"));
  }

  private static String step(Random random, boolean somebodyLeaves) {
    return switch (random.nextInt(14)) {
      case 0, 1, 2 -> "hold " + any(random, List.of("customer", "customer", "agent"));
      case 3, 4 -> "resume";
      case 5 -> "hold customer " + any(random, List.of("upgrade", "queue"));
      case 6 -> "both";
      case 7, 8 -> "pass " + random.nextInt(9_000);
      case 9, 10 -> "fault " + (1 + random.nextInt(2)) + " " + any(random, FAULTS);
      case 11 -> random.nextInt(3) == 0 ? "add" : "pass " + random.nextInt(900);
      case 12 -> somebodyLeaves ? "leaves " + any(random, List.of("customer", "agent")) : "resume";
      default -> somebodyLeaves && random.nextInt(3) == 0 ? "drop agent" : "heal";
    };
  }

  private static String any(Random random, List<String> some) {
    return some.get(random.nextInt(some.size()));
  }
}
