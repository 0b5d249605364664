package dev.holdfast.sandbox.rest;

import dev.holdfast.sandbox.call.Call;
import dev.holdfast.sandbox.call.Callbacks;

/** Reads the settings that a call can be given when it is made and while it lives. */
final class CallSettings {
  private CallSettings() {}

  static Callbacks callbacks(Ask ask) {
    return new Callbacks(
        ask.link("StatusCallback", "StatusCallbackMethod", "POST"),
        ask.words("StatusCallbackEvent", "completed"));
  }

  /** What an update gives replaces what was set before; what it leaves out stays. */
  static void apply(Call call, Ask ask) {
    if (ask.has("FallbackUrl")) {
      call.fallsBackTo(ask.link("FallbackUrl", "FallbackMethod", "POST"));
    }
    if (ask.has("StatusCallback")) {
      call.tellsTo(callbacks(ask));
    }
  }
}
