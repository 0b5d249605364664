/**
 * Values of HTTP as the sandbox needs them: forms, URLs, requests, answers, dates.
 *
 * <p>No server, no client and no Twilio resource belongs here.
 */
@org.jspecify.annotations.NullMarked
package dev.holdfast.sandbox.wire;
