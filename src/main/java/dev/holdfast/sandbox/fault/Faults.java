package dev.holdfast.sandbox.fault;

import dev.holdfast.sandbox.wire.Params;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The faults that are set, in the order in which they were set; the first that hits wins. */
public final class Faults {
  /** A fault at work, with what it has seen. */
  public static final class Armed {
    private final String id;
    private final Fault fault;
    private int matched;
    private int hit;

    Armed(String id, Fault fault) {
      this.id = id;
      this.fault = fault;
    }

    public String id() {
      return id;
    }

    public Fault fault() {
      return fault;
    }

    public int matched() {
      return matched;
    }

    public int hit() {
      return hit;
    }

    private boolean hits() {
      matched++;
      var strikes = matched > fault.after() && (fault.times() == 0 || hit < fault.times());
      hit += strikes ? 1 : 0;
      return strikes;
    }
  }

  private final List<Armed> armed = new ArrayList<>();
  private int numbered;

  public Armed add(Fault fault) {
    var added = new Armed("F" + ++numbered, fault);
    armed.add(added);
    return added;
  }

  public List<Armed> all() {
    return List.copyOf(armed);
  }

  public boolean remove(String id) {
    return armed.removeIf(fault -> fault.id.equals(id));
  }

  /** The fault that hits this exchange, if one does; it counts. */
  public Optional<Fault> strike(Side side, String method, String path, Params form) {
    for (Armed candidate : armed) {
      if (candidate.fault.fits(side, method, path, form) && candidate.hits()) {
        return Optional.of(candidate.fault);
      }
    }
    return Optional.empty();
  }

  public void clear() {
    armed.clear();
    numbered = 0;
  }
}
