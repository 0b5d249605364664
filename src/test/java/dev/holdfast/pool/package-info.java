/** Tests of threads that come and go. */
@org.jspecify.annotations.NullMarked
package dev.holdfast.pool;
