package dev.holdfast.storm;

import java.util.Optional;

/**
 * How the playing of a script went.
 *
 * @param failure what went wrong; empty: nothing
 * @param rest how many of our requests a fault struck
 * @param webhooks how many of Twilio's
 */
record Played(Optional<Failure> failure, int rest, int webhooks) {}
