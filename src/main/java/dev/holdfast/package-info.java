/** Composition: starts the application and the sandbox. The only package that sees everything. */
@org.jspecify.annotations.NullMarked
package dev.holdfast;
