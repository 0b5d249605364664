/** Tests of the domain alone. */
@org.jspecify.annotations.NullMarked
package dev.holdfast.call;
