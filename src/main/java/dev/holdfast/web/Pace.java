package dev.holdfast.web;

import java.time.Duration;

/**
 * How often one client may ask.
 *
 * @param perMinute how many requests are good for ever
 * @param burst how many may come at once after a quiet time
 * @param slowest how long the answer to a bad key is kept back at most
 */
public record Pace(int perMinute, int burst, Duration slowest) {}
