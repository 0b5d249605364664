package dev.holdfast.desk;

import dev.holdfast.call.Address;
import dev.holdfast.call.Call;
import dev.holdfast.call.Line;
import java.util.List;
import java.util.Optional;

/**
 * The lines of the settings.
 *
 * @param all at least one
 */
public record Lines(List<Line> all) {
  public Lines {
    all = List.copyOf(all);
  }

  public Optional<Line> named(String name) {
    return all.stream().filter(line -> line.name().equals(name)).findFirst();
  }

  public Optional<Line> withNumber(Address number) {
    return all.stream().filter(line -> line.number().equals(number)).findFirst();
  }

  /** The line of a call; a line that has left the settings since is served like the first one. */
  public Line of(Call call) {
    return named(call.line()).orElseGet(() -> all.get(0));
  }
}
