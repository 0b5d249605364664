package dev.holdfast.call;

import java.util.List;
import java.util.Random;

/**
 * What Twilio leaves undocumented and matters to legs; the sandbox has a switch for each.
 *
 * @param actionOnOwnRedirect whether a Dial tells that its own leg was redirected
 * @param actionOnHangUp whether a Dial or an Enqueue tells that its own leg hung up
 * @param actionOfOther whether a queue's action carries the other leg's CallSid
 * @param afterRedirect the status of a Dial whose child was redirected
 * @param afterQueue the status of a Dial to a queue after a talk
 * @param emptyQueue the status of a Dial to a queue to which nobody came
 * @param missingQueue the status of a Dial to a queue that is not there; "waits": it is waited for
 * @param peerDropped whether a redirect of the one drops the other who met it in a queue
 * @param musicFailure whether an Enqueue ends when its music cannot be had
 */
record ToyQuirks(
    boolean actionOnOwnRedirect,
    boolean actionOnHangUp,
    boolean actionOfOther,
    String afterRedirect,
    String afterQueue,
    String emptyQueue,
    String missingQueue,
    boolean peerDropped,
    boolean musicFailure) {

  static ToyQuirks any(Random random, boolean calm) {
    return new ToyQuirks(
        random.nextBoolean(),
        random.nextBoolean(),
        random.nextBoolean(),
        one(random, "completed", "answered", "no-answer"),
        one(random, "completed", "answered"),
        one(random, "no-answer", "failed"),
        one(random, "failed", "error", "waits"),
        !calm && random.nextInt(4) == 0,
        random.nextBoolean());
  }

  private static String one(Random random, String... all) {
    return List.of(all).get(random.nextInt(all.length));
  }
}
