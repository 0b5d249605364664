/**
 * Random and mutated requests at every door. What belongs here makes requests and judges answers;
 * it knows nothing of how they come about.
 */
@org.jspecify.annotations.NullMarked
package dev.holdfast.fuzz;
