/**
 * Everything the sandbox sends: signing, fetching, retries, redirects and media.
 *
 * <p>What a request is for, and what its answer means for a call, does not belong here.
 */
@org.jspecify.annotations.NullMarked
package dev.holdfast.sandbox.webhook;
