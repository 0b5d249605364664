/** Tests of the record, on each database that may keep it. */
@org.jspecify.annotations.NullMarked
package dev.holdfast.registry;
