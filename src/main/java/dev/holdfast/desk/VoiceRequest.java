package dev.holdfast.desk;

import dev.holdfast.call.Address;
import dev.holdfast.call.CallSid;
import java.util.Optional;

/**
 * A leg asks what to do.
 *
 * @param sid the leg that asks
 * @param from who calls
 * @param to what was called
 * @param leg the leg that the URL names; empty: the one that asks
 * @param turn the turn that the URL names; 0: none
 * @param over whether the leg has ended
 * @param placement our id of an outbound call; empty: none
 */
public record VoiceRequest(
    CallSid sid,
    Address from,
    String to,
    Optional<CallSid> leg,
    int turn,
    boolean over,
    Optional<String> placement) {}
