/**
 * Meters: what of Holdfast is measured, under which name, and how Prometheus reads it. Small ports
 * of the desk and of Vert.x tell them; nobody else knows Micrometer. What is measured on the way of
 * a webhook is prepared beforehand: recording looks nothing up.
 */
@NullMarked
package dev.holdfast.meter;

import org.jspecify.annotations.NullMarked;
