package dev.holdfast.call;

/** How a call is, from what its legs are. */
final class CallState {
  private CallState() {}

  /** {@code ringing, waiting, talking, on-hold} or {@code ended}. */
  static String of(Call call) {
    if (call.endedAt().isPresent()) {
      return "ended";
    }
    if (call.live().anyMatch(leg -> leg instanceof Leg.OnHold)) {
      return "on-hold";
    }
    if (call.live().filter(CallState::converses).count() >= 2) {
      return "talking";
    }
    return call.live().allMatch(leg -> leg instanceof Leg.Ringing) ? "ringing" : "waiting";
  }

  private static boolean converses(Leg leg) {
    return leg instanceof Leg.Talking || leg instanceof Leg.Holding || leg instanceof Leg.Parking;
  }
}
