/** Tests of the record, on an embedded database. */
@org.jspecify.annotations.NullMarked
package dev.holdfast.registry;
