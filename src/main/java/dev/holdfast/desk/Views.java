package dev.holdfast.desk;

import dev.holdfast.call.Call;
import java.time.InstantSource;

/** Calls as they are told to a CRM. */
final class Views {
  private final Registry registry;
  private final InstantSource time;

  Views(Registry registry, InstantSource time) {
    this.registry = registry;
    this.time = time;
  }

  Reply.View of(Call call) {
    return new Reply.View(call, registry.totals(call.id(), time.instant()));
  }

  Reply.OfCall reply(Reply.Outcome outcome, Call call) {
    return new Reply.OfCall(outcome, of(call));
  }
}
