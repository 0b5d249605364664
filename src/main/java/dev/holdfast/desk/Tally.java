package dev.holdfast.desk;

import dev.holdfast.call.Call;
import dev.holdfast.call.CallEvent;
import java.util.List;

/**
 * Counts what has happened in calls. It is told by the instance that decided it, once that is on
 * disk: never twice, and never of what was rolled back.
 */
public interface Tally {
  /** Nobody counts. */
  Tally NOBODY =
      new Tally() {
        @Override
        public void begun(Call call, List<CallEvent> events) {}

        @Override
        public void decided(Call before, Call after, List<CallEvent> events) {}
      };

  /** A call is new. */
  void begun(Call call, List<CallEvent> events);

  /** A call has changed; of most changes there are no events. */
  void decided(Call before, Call after, List<CallEvent> events);
}
