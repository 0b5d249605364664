/** Threads that come when they are needed, and go. */
@NullMarked
package dev.holdfast.pool;

import org.jspecify.annotations.NullMarked;
