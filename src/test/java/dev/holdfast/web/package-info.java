/**
 * The API as its clients have it: the published contract, held to what is really answered. What
 * belongs here needs no more of the application than its doors.
 */
@org.jspecify.annotations.NullMarked
package dev.holdfast.web;
