package dev.holdfast.desk;

import dev.holdfast.call.CallSid;
import dev.holdfast.call.QueueSid;
import java.util.Optional;

/**
 * A leg asks for something to hear.
 *
 * @param turn the turn for which the URL was handed out
 * @param hold the number of the hold for which it was; 0: waiting for somebody to come
 * @param music the profile or URL that the URL names, for when the record cannot be read
 * @param plain whether the music could not be had: words only
 * @param queue the queue in which it waits; empty: in a room
 * @param round counts the askings of one wait, from 0
 */
public record WaitRequest(
    CallSid leg,
    int turn,
    int hold,
    String music,
    boolean plain,
    Optional<QueueSid> queue,
    int round) {}
