/**
 * The read model of the console: what somebody sees who watches all calls. It reads the record
 * through ports of the desk and keeps nothing. Here belongs what the page shows and nobody else
 * asks for; not SQL, not how it looks in JSON, not what a call may do.
 */
@org.jspecify.annotations.NullMarked
package dev.holdfast.console;
