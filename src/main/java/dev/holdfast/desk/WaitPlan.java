package dev.holdfast.desk;

/**
 * What a waiting leg is to hear, and what it asked.
 *
 * @param profile with the music and the message of this hold
 * @param leaves whether it is not to wait in that queue any more: it leaves, and asks what next
 */
public record WaitPlan(WaitRequest request, MusicProfile profile, boolean leaves) {}
