package dev.holdfast.desk;

import java.time.Instant;

/**
 * An event on its way to the CRM: claimed by whoever has it, until the claim runs out.
 *
 * @param id the event's
 * @param call the CallSid that its call is known by; events of one call are told one after the
 *     other
 * @param body the event as it is told
 * @param beganAt when it happened, or was asked for again
 * @param attempt which attempt this is, from 1; a result counts only while it is the latest
 */
public record Notice(
    String id, String call, String type, String body, Instant beganAt, int attempt) {}
