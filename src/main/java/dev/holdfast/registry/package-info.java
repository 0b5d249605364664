/**
 * The record in SQL: tables into domain values and back.
 *
 * <p>Here belongs all SQL, and nothing that decides: a decision is a function from the desk, run
 * under the row lock of its call.
 */
@org.jspecify.annotations.NullMarked
package dev.holdfast.registry;
