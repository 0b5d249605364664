/**
 * The walls: which package may know which, what nobody may call, how large a file may grow. What
 * belongs here reads code and routes and runs neither.
 */
@org.jspecify.annotations.NullMarked
package dev.holdfast.architecture;
