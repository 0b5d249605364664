package dev.holdfast.desk;

import dev.holdfast.call.Address;
import dev.holdfast.call.CallSid;
import dev.holdfast.call.Label;
import dev.holdfast.call.Question;
import java.util.Optional;

/**
 * A leg asks what to do.
 *
 * @param sid Twilio's CallSid; of a queue's callback it may be the other leg's
 * @param from who calls
 * @param to what was called
 * @param leg the leg that the URL names, which is signed; empty: the one that asks
 * @param turn the turn that the URL names; 0: none
 * @param round how often the document before has ended at once
 * @param over whether the leg has ended
 * @param dialStatus how its Dial ended; empty: it ran none
 * @param queueResult how its Enqueue ended; empty: it ran none
 * @param token Twilio's idempotency token
 * @param part the call, and the leg in it, that we rang and that has no name yet; empty: none
 * @param placement our id of an outbound call; empty: none
 * @param failed whether the document before could not be had, or not be carried out
 * @param then where a leg goes on that is none of ours; empty: it has nowhere to go
 */
public record VoiceRequest(
    CallSid sid,
    Address from,
    String to,
    Optional<CallSid> leg,
    int turn,
    int round,
    boolean over,
    Optional<String> dialStatus,
    Optional<String> queueResult,
    String token,
    Optional<Part> part,
    Optional<String> placement,
    boolean failed,
    Optional<String> then) {
  /** A leg of a call by its label. */
  public record Part(CallSid call, Label label) {}

  /** The leg that asks: what the URL says is signed, the form may be another one's. */
  public CallSid asker() {
    return leg.orElse(sid);
  }

  /** The question as the domain has it. */
  Question question() {
    boolean own = asker().equals(sid);
    boolean gone = queueResult.filter("hangup"::equals).isPresent();
    return new Question(asker(), turn, (over && own) || gone, dialStatus, queueResult, token);
  }

  /** Whether the music could not be had. */
  boolean spoilt() {
    return queueResult.filter("error"::equals).isPresent();
  }
}
