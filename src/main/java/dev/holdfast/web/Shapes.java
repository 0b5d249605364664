package dev.holdfast.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.holdfast.call.Call;
import dev.holdfast.call.CallSid;
import dev.holdfast.call.Entry;
import dev.holdfast.call.Hold;
import dev.holdfast.call.Label;
import dev.holdfast.call.Leg;
import dev.holdfast.call.Plan;
import dev.holdfast.desk.Registry;
import dev.holdfast.desk.Reply;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How calls look in JSON: snake_case, times in RFC 3339 UTC, nothing that is empty. */
final class Shapes {
  private Shapes() {}

  static CallShape of(Reply.View view) {
    return of(view, Optional.empty());
  }

  /** Only the answer to a dry run has a plan. */
  static CallShape of(Reply.OfPlan dry) {
    return of(dry.call(), Optional.of(of(dry.plan())));
  }

  private static CallShape of(Reply.View view, Optional<PlanShape> plan) {
    Call call = view.call();
    Registry.HoldTotals holds = view.holds();
    return new CallShape(
        call.id().value(),
        call.line(),
        call.path().word(),
        call.state(),
        call.room().sid().map(sid -> sid.value()),
        call.legs().stream().map(Shapes::of).toList(),
        new HoldsShape(holds.count(), holds.totalSeconds(), holds.longestSeconds()),
        call.version(),
        plan);
  }

  static CallsShape of(Reply.OfCalls some) {
    return new CallsShape(
        some.page().calls().stream().map(Shapes::of).toList(),
        some.page().next().map(Paging::text));
  }

  static TimelineShape of(Reply.OfTimeline timeline) {
    return new TimelineShape(
        timeline.call().id().value(), timeline.entries().stream().map(Shapes::of).toList());
  }

  private static LegShape of(Leg leg) {
    return new LegShape(
        leg.party().sid().map(CallSid::value),
        leg.party().label().value(),
        leg.party().role().word(),
        leg.party().address().value(),
        leg.state(),
        time(leg.party().since()),
        leg.held().map(Shapes::of));
  }

  static HoldShape of(Hold hold) {
    return new HoldShape(
        hold.reason(),
        hold.by(),
        hold.music(),
        time(hold.askedAt()),
        hold.heldAt().map(Shapes::time));
  }

  private static PlanShape of(Plan plan) {
    return new PlanShape(
        plan.tie().word(),
        plan.nudged().stream().map(Label::value).toList(),
        plan.follows().stream().map(Label::value).toList(),
        plan.hears().stream().map(Shapes::of).toList());
  }

  private static HearsShape of(Plan.Hears hears) {
    return new HearsShape(hears.leg().value(), hears.what().word(), hears.music(), hears.message());
  }

  private static EntryShape of(Entry entry) {
    return new EntryShape(
        time(entry.at()),
        entry.kind().name().toLowerCase(java.util.Locale.ROOT),
        entry.leg().map(Label::value),
        entry.text(),
        entry.more());
  }

  static String time(Instant instant) {
    return instant.truncatedTo(ChronoUnit.MILLIS).toString();
  }

  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  record CallShape(
      String call,
      String line,
      String path,
      String state,
      Optional<String> conferenceSid,
      List<LegShape> legs,
      HoldsShape holds,
      long version,
      Optional<PlanShape> plan) {}

  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  record LegShape(
      Optional<String> callSid,
      String label,
      String role,
      String address,
      String state,
      String since,
      Optional<HoldShape> hold) {}

  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  record HoldShape(
      Optional<String> reason,
      Optional<String> by,
      String music,
      String askedAt,
      Optional<String> heldAt) {}

  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  record PlanShape(String tie, List<String> nudged, List<String> follows, List<HearsShape> hears) {}

  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  record HearsShape(String leg, String what, Optional<String> music, Optional<String> message) {}

  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  record HoldsShape(int count, long totalSeconds, long longestSeconds) {}

  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  record CallsShape(List<CallShape> calls, Optional<String> next) {}

  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  record TimelineShape(String call, List<EntryShape> timeline) {}

  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  record EntryShape(
      String at, String kind, Optional<String> leg, String text, Map<String, String> more) {}
}
