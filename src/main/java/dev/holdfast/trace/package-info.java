/**
 * Traces, told by OpenTelemetry: the only package that knows it. Nothing here is loaded unless a
 * collector is set. What is told, and when, is said by those who do it, through the desk's port.
 */
@NullMarked
package dev.holdfast.trace;

import org.jspecify.annotations.NullMarked;
