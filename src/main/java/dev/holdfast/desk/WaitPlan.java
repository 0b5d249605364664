package dev.holdfast.desk;

/**
 * What a waiting leg is to hear, and what it asked.
 *
 * @param profile with the music and the message of this hold
 */
public record WaitPlan(WaitRequest request, MusicProfile profile) {}
