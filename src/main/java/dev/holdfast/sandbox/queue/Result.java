package dev.holdfast.sandbox.queue;

import java.util.Locale;

/** What became of an Enqueue, in Twilio's words with dashes for underscores. */
enum Result {
  BRIDGED,
  BRIDGING_IN_PROCESS,
  ERROR,
  HANGUP,
  LEAVE,
  REDIRECTED,
  REDIRECTED_FROM_BRIDGED,
  QUEUE_FULL;

  String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
