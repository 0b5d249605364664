/**
 * Whole scenarios: the application and the sandbox over real HTTP, time moved by hand. What belongs
 * here can be told as a sentence about people on telephones.
 */
@org.jspecify.annotations.NullMarked
package dev.holdfast.journey;
