/**
 * The steps of the plain verbs, a class per verb.
 *
 * <p>What joins legs with each other has its steps beside what it joins them in.
 */
@org.jspecify.annotations.NullMarked
package dev.holdfast.sandbox.step;
