/** The console in a real browser, and its read model. */
@org.jspecify.annotations.NullMarked
package dev.holdfast.console;
