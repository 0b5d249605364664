/**
 * HTTP: the server that outlives every generation of routes, its doors' locks, and the shapes that
 * requests and answers have.
 *
 * <p>Here a request becomes a validated record and a reply becomes JSON; nothing is decided.
 */
@org.jspecify.annotations.NullMarked
package dev.holdfast.web;
