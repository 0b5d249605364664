package dev.holdfast.web;

import dev.holdfast.desk.Traces;
import java.util.Optional;
import org.slf4j.MDC;

/**
 * What an exchange is about while a route works on it, and what it was about before.
 *
 * @param below what it was about in the route that called this one; empty: nothing
 * @param thread who works on it
 * @param request the id of the request that all began with, or nothing
 * @param call a CallSid, or nothing
 * @param part of the story that is told of it
 */
record Errand(
    Optional<Errand> below, Thread thread, String request, String call, Traces.Part part) {
  /** About nothing yet. */
  static final Errand NONE =
      new Errand(Optional.empty(), Thread.currentThread(), "", "", Traces.Part.NOWHERE);

  /** The names in the log, in {@code log-text.xml} and {@code log-json.xml}. */
  private static final String REQUEST = "request";

  private static final String CALL = "call";

  /** This one goes on in another route. */
  Errand then(String fromRequest, String aboutCall) {
    return new Errand(
        Optional.of(this),
        Thread.currentThread(),
        fromRequest.isEmpty() ? request : fromRequest,
        aboutCall.isEmpty() ? call : aboutCall,
        part);
  }

  Errand told(Traces.Part as) {
    return new Errand(below, thread, request, call, as);
  }

  /** Whether the part is this one's own, and not that of the route that called. */
  boolean hasPart() {
    return below.filter(one -> one.part == part).isEmpty();
  }

  /** Whether the present thread works on it. */
  boolean isHere() {
    return Thread.currentThread() == thread;
  }

  /** What this thread logs is about this, and about nothing else that was before. */
  void inLog() {
    set(REQUEST, request);
    set(CALL, call);
  }

  private static void set(String name, String value) {
    if (value.isEmpty()) {
      MDC.remove(name);
    } else {
      MDC.put(name, value);
    }
  }
}
