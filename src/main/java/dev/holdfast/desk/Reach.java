package dev.holdfast.desk;

import dev.holdfast.call.CallSid;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which calls a client sees: those of its lines, or all. To everybody else they are not there at
 * all, as a 403 would tell who asks that there is such a call.
 */
public final class Reach {
  private final Registry registry;
  private final Map<String, Set<String>> lines;

  /**
   * @param lines by client; empty: all
   */
  public Reach(Registry registry, Map<String, Set<String>> lines) {
    this.registry = registry;
    this.lines = Map.copyOf(lines);
  }

  /** The lines that a client is limited to; empty: to none. */
  public Set<String> lines(String client) {
    return lines.getOrDefault(client, Set.of());
  }

  /** Whether a client may touch a line. */
  public boolean of(String client, String line) {
    return lines(client).isEmpty() || lines(client).contains(line);
  }

  /**
   * What a client is told of a call that it does not see; empty: it sees it, or nobody knows it.
   */
  public Optional<Reply.No> hides(String client, CallSid call) {
    boolean hidden =
        !lines(client).isEmpty()
            && registry.find(call).filter(found -> !of(client, found.line())).isPresent();
    return hidden ? Optional.of(HoldWords.unknownCall()) : Optional.empty();
  }

  /** What a client is told of a line that it does not see. */
  public Optional<Reply.No> hidesLine(String client, String line) {
    return of(client, line) ? Optional.empty() : Optional.of(PlaceWords.unknownLine());
  }
}
