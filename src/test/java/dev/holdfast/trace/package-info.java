/** Traces as OpenTelemetry tells them, without the application. */
@NullMarked
package dev.holdfast.trace;

import org.jspecify.annotations.NullMarked;
