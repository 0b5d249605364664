/** Tests of what is looked at before live calls are served, each look for itself. */
@org.jspecify.annotations.NullMarked
package dev.holdfast.setup;
