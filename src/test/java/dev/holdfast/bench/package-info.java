/**
 * Measures: what Holdfast costs, beside something bare that does as little as can be done, in the
 * same run on the same machine. Here belongs whatever loads, starts and weighs; what judges whether
 * Holdfast is right is a test and lies elsewhere.
 */
@NullMarked
package dev.holdfast.bench;

import org.jspecify.annotations.NullMarked;
