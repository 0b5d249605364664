/** Tests of route files: what is wrong with them, and what a single route does. */
@org.jspecify.annotations.NullMarked
package dev.holdfast.generation;
