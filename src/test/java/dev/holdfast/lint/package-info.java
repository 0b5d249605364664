/** Tests of the lint: small files with one fault each, and exactly what is said about it. */
@org.jspecify.annotations.NullMarked
package dev.holdfast.lint;
