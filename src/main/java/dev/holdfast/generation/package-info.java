/**
 * Generations: one set of route files, loaded into a Camel context of its own, running.
 *
 * <p>Here belongs everything that knows Camel as a container; what outlives a generation (the
 * server, the words, the registry) is handed in.
 */
@org.jspecify.annotations.NullMarked
package dev.holdfast.generation;
