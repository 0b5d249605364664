package dev.holdfast.rehearse;

import java.util.Set;

/**
 * One connection of somebody's phone.
 *
 * @param status as Twilio says it
 */
record Leg(String sid, String status) {
  private static final Set<String> LIVE = Set.of("queued", "ringing", "in-progress");

  boolean live() {
    return LIVE.contains(status);
  }
}
