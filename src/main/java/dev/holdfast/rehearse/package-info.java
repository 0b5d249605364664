/**
 * Rehearsals: the story of a call as a script, played against the routes in virtual time.
 *
 * <p>Here belongs what reads a script, what its lines mean, and how a failure is told. It speaks
 * with the application and with the sandbox over HTTP, as everybody does, and knows neither: who
 * puts them on the stage hands them in as a {@link dev.holdfast.rehearse.Stage}.
 */
@org.jspecify.annotations.NullMarked
package dev.holdfast.rehearse;
