package dev.holdfast.desk;

import dev.holdfast.call.CallSid;
import java.time.Instant;

/**
 * Keeps what legs were told, word for word, for whoever reads a timeline. A webhook does not wait
 * for it: it is written within moments, and what a process had not written when it died is lost.
 */
public interface Documents {
  /** A leg was told this at that moment. */
  void keep(CallSid leg, Instant at, String twiml);
}
