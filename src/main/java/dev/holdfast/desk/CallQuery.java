package dev.holdfast.desk;

import dev.holdfast.call.Call;
import java.util.Optional;
import java.util.Set;

/**
 * A CRM asks for the live calls in a state, of a line.
 *
 * @param reach the lines whose calls it sees; empty: all
 */
public record CallQuery(Optional<String> state, Optional<String> line, Set<String> reach) {
  public CallQuery {
    reach = Set.copyOf(reach);
  }

  boolean covers(Call call) {
    return state.map(call.state()::equals).orElse(true)
        && line.map(call.line()::equals).orElse(true)
        && (reach.isEmpty() || reach.contains(call.line()));
  }
}
