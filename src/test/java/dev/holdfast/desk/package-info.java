/** Tests of the desk's values alone. */
@org.jspecify.annotations.NullMarked
package dev.holdfast.desk;
