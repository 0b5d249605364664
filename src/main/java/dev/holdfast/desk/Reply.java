package dev.holdfast.desk;

import dev.holdfast.call.Call;
import dev.holdfast.call.Entry;
import dev.holdfast.call.Failure;
import dev.holdfast.call.Plan;
import dev.holdfast.call.Refusal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What a CRM is told; the web decides how it looks. */
public sealed interface Reply {
  /** A call as it is, and how its making or moving went. */
  record OfCall(Outcome outcome, View call) implements Reply {}

  /** A call as it is, and what a command would do to it. */
  record OfPlan(View call, Plan plan) implements Reply {}

  /** Several calls. */
  record OfCalls(Registry.Page page) implements Reply {}

  /** What happened, in order. */
  record OfTimeline(Call call, List<Entry> entries) implements Reply {}

  /** The live calls, for whoever watches them. */
  record OfBoard(Sight sight) implements Reply {}

  /** How an event stands. */
  record OfDelivery(Delivery delivery) implements Reply {}

  /** How several events stand. */
  record OfDeliveries(List<Delivery> deliveries) implements Reply {}

  /** It may not be. */
  record No(Refusal refusal, Optional<Duration> retryAfter) implements Reply {}

  /** It was tried and given up. */
  record Failed(Failure failure) implements Reply {}

  /** Whether Twilio has shown what was asked. */
  enum Outcome {
    /** It is so. */
    SHOWN,
    /** It is asked; Twilio has not shown it yet. */
    ASKED,
    /** Something new is there. */
    MADE
  }

  /** A call with the sum of its holds. */
  record View(Call call, Registry.HoldTotals holds) {}

  static No no(Refusal.Code code, String detail) {
    return no(new Refusal(code, detail));
  }

  static No no(Refusal refusal) {
    return new No(refusal, Optional.empty());
  }
}
