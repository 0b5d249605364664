/** Tests of route files: what a single route does. */
@org.jspecify.annotations.NullMarked
package dev.holdfast.generation;
