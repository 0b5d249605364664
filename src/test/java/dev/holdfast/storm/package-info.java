/**
 * Random calls against the sandbox, over real HTTP: whatever is asked, whatever fails and however
 * Twilio behaves where it documents nothing, in the end the record says what is true and nobody was
 * dropped.
 *
 * <p>Scenarios that are told one by one belong to the journeys.
 */
@org.jspecify.annotations.NullMarked
package dev.holdfast.storm;
