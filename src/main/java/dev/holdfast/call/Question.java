package dev.holdfast.call;

import java.util.Optional;

/**
 * A leg asks what now.
 *
 * @param leg who asks: the leg that the URL names, else Twilio's CallSid
 * @param turn the turn for which the URL was handed out; 0: a first document
 * @param over whether the question says that the leg has ended: then it is a fact
 * @param dialStatus how the leg's Dial ended; empty: it did not run one
 * @param queueResult how the leg's Enqueue ended; empty: it did not run one
 * @param token Twilio's idempotency token, the same over all tries of one question
 */
public record Question(
    CallSid leg,
    int turn,
    boolean over,
    Optional<String> dialStatus,
    Optional<String> queueResult,
    String token) {
  /** Whether the question is about what the leg is wished to do now. */
  boolean isAbout(Party party) {
    return turn == 0 || turn == party.turn();
  }

  /**
   * Whether the document that ended was the one that brought the leg into its room: only a Dial's
   * end has a status, and what was told before is another document.
   */
  boolean isAboutRoom(Party party) {
    return dialStatus.isPresent() && isNew(party);
  }

  /** Whether a Dial or an Enqueue has ended, and not one from before the newest document. */
  boolean isAboutTie(Party party) {
    boolean met = queueResult.filter(how -> !how.equals("error")).isPresent();
    return (dialStatus.isPresent() || met) && !isNotice() && isNew(party);
  }

  /** Whether it only tells that the leg was redirected; then nobody listens to the answer. */
  boolean isNotice() {
    return queueResult.filter(how -> how.startsWith("redirected")).isPresent();
  }

  private boolean isNew(Party party) {
    return turn >= party.told().turn();
  }

  /** Whether the Dial ended before anybody answered. */
  boolean unanswered() {
    return dialStatus
        .filter(how -> !how.equals("completed") && !how.equals("answered"))
        .isPresent();
  }
}
