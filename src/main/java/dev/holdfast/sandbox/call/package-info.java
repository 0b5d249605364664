/**
 * The life of a leg: its status, what it hears, the document it runs, the steps of plain verbs.
 *
 * <p>Rooms and the persons at the phones do not belong here.
 */
@org.jspecify.annotations.NullMarked
package dev.holdfast.sandbox.call;
