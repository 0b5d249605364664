package dev.holdfast.registry;

import dev.holdfast.call.Call;
import org.jdbi.v3.core.Handle;

/** Writes what else is to be kept of a decision, in its transaction. */
public interface Witness {
  /** A call begins. */
  void begun(Handle handle, Call call);

  /** A decision has changed a call. */
  void decided(Handle handle, Call before, Call after);

  /** This one, then another. */
  default Witness and(Witness other) {
    Witness first = this;
    return new Witness() {
      @Override
      public void begun(Handle handle, Call call) {
        first.begun(handle, call);
        other.begun(handle, call);
      }

      @Override
      public void decided(Handle handle, Call before, Call after) {
        first.decided(handle, before, after);
        other.decided(handle, before, after);
      }
    };
  }
}
