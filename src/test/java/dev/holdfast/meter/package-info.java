/** What is measured, and how sparingly. */
@org.jspecify.annotations.NullMarked
package dev.holdfast.meter;
