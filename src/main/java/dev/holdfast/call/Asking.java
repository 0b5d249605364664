package dev.holdfast.call;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What came of a command to a call. */
public sealed interface Asking {
  /**
   * The wishes are in the call.
   *
   * @param turns the legs meant, with the turn that has to be shown
   */
  record Wished(Call call, Map<Label, Integer> turns) implements Asking {
    public Wished {
      turns = Map.copyOf(turns);
    }

    /** The call as it now is, waiting for these legs to be shown. */
    static Wished of(Call call, List<Leg> legs) {
      return new Wished(
          call, legs.stream().map(Leg::party).collect(Collectors.toMap(Party::label, Party::turn)));
    }
  }

  /** It may not be. */
  record No(Refusal refusal) implements Asking {}

  static Asking no(Refusal.Code code, String detail) {
    return new No(new Refusal(code, detail));
  }
}
