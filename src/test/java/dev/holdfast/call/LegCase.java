package dev.holdfast.call;

import dev.holdfast.call.Next.What;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One call on legs, told step by step. The customer's leg owns the Dial; the agent's is its child.
 */
final class LegCase {
  static final Label CUSTOMER = new Label("customer");
  static final Label AGENT = new Label("agent-1");
  private static final Address CALLER = new Address("+15550100999");

  final Line line;
  Instant now = Instant.parse("2026-03-01T10:00:00Z");
  Call call;
  private int tokens;

  private LegCase(boolean placed) {
    line =
        new Line(
            "legs",
            new Address("+15550100200"),
            Path.LEGS,
            new Address("+15550100301"),
            Optional.of(new Address("+15550100302")),
            "default",
            Duration.ofMinutes(10),
            AtLimit.RESUME,
            AgentLeaves.RECALL,
            NobodyAnswers.ANOTHER,
            CustomerLeaves.KEEP,
            false,
            Duration.ofSeconds(30),
            ZoneOffset.UTC);
    call =
        placed
            ? Arrivals.placed(line, sid(AGENT), line.agent(), CALLER, now)
            : Arrivals.inbound(line, sid(CUSTOMER), CALLER, now);
  }

  static LegCase arriving() {
    return new LegCase(false);
  }

  static LegCase placed() {
    return new LegCase(true);
  }

  static LegCase talking() {
    LegCase story = arriving();
    story.asks(CUSTOMER, 0);
    story.hears(AGENT, "in-progress");
    return story;
  }

  /** The customer is on hold, the agent parked. */
  static LegCase held() {
    LegCase story = talking();
    story.hold();
    story.done();
    story.asks(AGENT, 2);
    story.dialEnded(CUSTOMER, 1, "completed");
    story.listens(CUSTOMER, 1, 2);
    return story;
  }

  static CallSid sid(Label label) {
    return new CallSid(
        "CA" + "%032x".formatted((int) label.value().charAt(label.value().length() - 1)));
  }

  Leg leg(Label label) {
    return call.leg(label).orElseThrow();
  }

  What asks(Label label, int turn) {
    return asks(label, turn, Optional.empty(), Optional.empty(), "token-" + ++tokens);
  }

  What dialEnded(Label label, int turn, String how) {
    return asks(label, turn, Optional.of(how), Optional.empty(), "token-" + ++tokens);
  }

  What queueEnded(Label label, int turn, String how) {
    return asks(label, turn, Optional.empty(), Optional.of(how), "token-" + ++tokens);
  }

  What asks(Label label, int turn, Optional<String> dial, Optional<String> queue, String token) {
    Question question = new Question(sid(label), turn, false, dial, queue, token);
    Next next = Next.of(call, line, question, now);
    call = next.call();
    return next.what();
  }

  void listens(Label label, int number, int turn) {
    Bridges.Listening heard = new Bridges.Listening(number, turn, Optional.empty());
    call = Bridges.waits(call, line, leg(label), heard, now);
  }

  void hears(Label label, String status) {
    call = Rooms.heard(call, line, new LegEvent(sid(label), Optional.of(label), status), now);
  }

  void joins(Label label, long sequence) {
    ConferenceSid room = new ConferenceSid("CF" + "0".repeat(32));
    ConferenceEvent event =
        new ConferenceEvent(
            ConferenceEvent.Kind.JOIN,
            room,
            sequence,
            Optional.of(sid(label)),
            Optional.of(label),
            false,
            Optional.empty());
    call = Rooms.heard(call, line, event, now);
  }

  void hold() {
    hold(Way.QUEUE);
  }

  void hold(Way way) {
    Selector customer = new Selector.OfRole(Role.CUSTOMER);
    Optional<String> none = Optional.empty();
    HoldRequest request = new HoldRequest(customer, none, none, none, none, way);
    call = ((Asking.Wished) Holds.hold(call, line, request, now)).call();
  }

  void resume() {
    call = ((Asking.Wished) Holds.resume(call, Optional.empty(), Optional.empty(), now)).call();
  }

  Act due() {
    call = Ticks.tick(call, line, now);
    return Acts.next(call, line, now);
  }

  /** What is due is done. */
  void done() {
    told(due(), new Outcome.Done());
  }

  void told(Act act, Outcome outcome) {
    call = Results.of(call, line, act, outcome, now);
  }

  /** Twilio is looked at: everybody is up; these wait in the queue of the last hold. */
  void looks(Label... queued) {
    seenIn(call.holds(), queued);
  }

  /** Twilio is looked at: everybody is up; these wait in this queue. */
  void seenIn(int number, Label... queued) {
    Map<Label, Outcome.Status> up = new HashMap<>();
    call.live()
        .map(Leg::party)
        .filter(party -> party.sid().isPresent())
        .forEach(
            party ->
                up.put(
                    party.label(), new Outcome.Status(party.sid().orElseThrow(), "in-progress")));
    seen(up, number, queued);
  }

  void seen(Map<Label, Outcome.Status> elsewhere, int number, Label... queued) {
    Map<Label, Integer> waiting = new HashMap<>();
    Arrays.asList(queued).forEach(leg -> waiting.put(leg, number));
    told(Acts.look(call, line), new Outcome.Seen(Optional.empty(), List.of(), elsewhere, waiting));
  }

  void passes(int seconds) {
    now = now.plusSeconds(seconds);
  }
}
