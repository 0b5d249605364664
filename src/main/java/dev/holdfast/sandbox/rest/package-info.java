/**
 * Twilio's REST resources of 2010-04-01: authentication, shapes, pages, errors.
 *
 * <p>The behaviour behind a resource belongs to calls and conferences.
 */
@org.jspecify.annotations.NullMarked
package dev.holdfast.sandbox.rest;
