package dev.holdfast.call;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.call.CallEvent.Kind;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a CRM is told of the difference between two states of a call. */
class CallEventsTest {
  private static final Instant START = Instant.parse("2026-03-01T10:00:00Z");
  private static final CallSid SID = new CallSid("CA" + "1".repeat(32));
  private static final Line LINE =
      new Line(
          "sales",
          new Address("+15550100100"),
          Path.CONFERENCE,
          new Address("client:ann"),
          Optional.empty(),
          "default",
          Duration.ofMinutes(10),
          AtLimit.RESUME,
          AgentLeaves.RECALL,
          NobodyAnswers.APOLOGISE,
          CustomerLeaves.LET_GO,
          false,
          Duration.ofSeconds(30),
          ZoneOffset.UTC);
  private static final Hold ASKED =
      new Hold(
          1,
          Optional.of("stock"),
          Optional.of("ann"),
          "default",
          Optional.empty(),
          at(1),
          Optional.empty());
  private static final Hold SHOWN = ASKED.shownAt(at(2));

  @Test
  void a_call_starts() {
    assertThat(CallEvents.of(call(new Leg.Ringing(party()))))
        .singleElement()
        .isEqualTo(
            new CallEvent(
                Kind.CALL_STARTED,
                START,
                Optional.of(new Leg.Ringing(party())),
                Optional.empty(),
                Optional.empty()));
  }

  @Test
  void a_hold_is_asked_shown_and_over_each_once_at_its_own_time() {
    assertThat(between(talks(), new Leg.Holding(party(), ASKED)))
        .containsExactly(Kind.LEG_HOLDING + " " + at(1));
    assertThat(between(new Leg.Holding(party(), ASKED), held()))
        .containsExactly(Kind.LEG_HELD + " " + at(2));
    assertThat(between(held(), new Leg.Resuming(party(), Optional.of(SHOWN)))).isEmpty();
    assertThat(
            between(
                new Leg.Resuming(party(), Optional.of(SHOWN)),
                new Leg.Waiting(party().since(at(9)))))
        .containsExactly(Kind.LEG_RESUMED + " " + at(9));
  }

  @Test
  void what_is_asked_and_shown_at_once_is_told_in_order() {
    assertThat(between(talks(), new Leg.Holding(party(), SHOWN)))
        .containsExactly(Kind.LEG_HOLDING + " " + at(1), Kind.LEG_HELD + " " + at(2));
  }

  @Test
  void a_hold_of_somebody_else_s_is_shown_without_having_been_asked() {
    assertThat(between(talks(), held())).containsExactly(Kind.LEG_HELD + " " + at(2));
  }

  @Test
  void a_hold_that_moves_into_a_room_with_its_leg_or_stays_is_the_same_hold() {
    assertThat(between(held(), new Leg.Holding(party(), SHOWN))).isEmpty();
    assertThat(between(new Leg.Holding(party(), SHOWN), held())).isEmpty();
    assertThat(between(new Leg.Resuming(party(), Optional.of(SHOWN)), held())).isEmpty();
  }

  @Test
  void a_hold_that_was_never_shown_has_failed_whatever_becomes_of_the_leg() {
    Leg.Holding asked = new Leg.Holding(party(), ASKED);
    Leg talks = asked.gaveUp(Failure.Kind.REFUSED, "Twilio said no", at(5));
    assertThat(CallEvents.between(call(asked), call(talks)))
        .singleElement()
        .isEqualTo(
            new CallEvent(
                Kind.HOLD_FAILED,
                at(5),
                Optional.of(talks),
                Optional.of(ASKED),
                Optional.of("Twilio said no")));
    assertThat(between(asked, asked.turnedBack(Failure.Kind.NOT_SHOWN, "late", at(6))))
        .containsExactly(Kind.HOLD_FAILED + " " + at(6));
  }

  @Test
  void one_hold_after_the_other_closes_the_first() {
    Hold second =
        new Hold(
            2,
            Optional.empty(),
            Optional.empty(),
            "default",
            Optional.empty(),
            at(7),
            Optional.empty());
    assertThat(between(held(), new Leg.Holding(party().since(at(7)), second)))
        .containsExactly(Kind.LEG_RESUMED + " " + at(7), Kind.LEG_HOLDING + " " + at(7));
  }

  @Test
  void a_leg_that_ends_on_hold_is_not_told_as_resumed_and_names_its_hold() {
    List<CallEvent> events =
        CallEvents.between(call(held()), call(held().ended("completed", at(8))).over(at(8)));
    assertThat(events).extracting(CallEvent::kind).containsExactly(Kind.LEG_ENDED, Kind.CALL_ENDED);
    assertThat(events.get(0).hold()).hasValue(SHOWN);
    assertThat(events.get(0).why()).hasValue("completed");
  }

  @Test
  void what_has_ended_ends_once() {
    Call over = call(talks().ended("completed", at(8))).over(at(8));
    assertThat(CallEvents.between(over, over.heardAt(at(9)))).isEmpty();
  }

  @Test
  void who_comes_and_who_talks_is_not_told() {
    assertThat(between(new Leg.Ringing(party()), new Leg.Waiting(party()))).isEmpty();
    assertThat(between(new Leg.Waiting(party()), talks())).isEmpty();
  }

  private static List<String> between(Leg before, Leg after) {
    return CallEvents.between(call(before), call(after)).stream()
        .map(event -> event.kind() + " " + event.at())
        .toList();
  }

  private static Leg talks() {
    return new Leg.Talking(party());
  }

  private static Leg held() {
    return new Leg.OnHold(party(), SHOWN, at(600));
  }

  private static Party party() {
    return Party.of(
        new Label("customer"), Optional.of(SID), Role.CUSTOMER, new Address("+15550100999"), START);
  }

  private static Call call(Leg leg) {
    return Call.begin(LINE, leg, SID, START);
  }

  private static Instant at(int seconds) {
    return START.plusSeconds(seconds);
  }
}
