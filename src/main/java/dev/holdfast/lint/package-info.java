/**
 * The lint: reads route files without running them, and says with file, line and column what is
 * wrong and what to write instead.
 *
 * <p>Here belongs what can be seen in the text; it knows no Camel, no call, and none of our words
 * but by the types that are handed in.
 */
@org.jspecify.annotations.NullMarked
package dev.holdfast.lint;
