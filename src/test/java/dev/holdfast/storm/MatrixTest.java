package dev.holdfast.storm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Whatever of ours fails together with whatever of Twilio's: in the end the record is true and
 * nobody was dropped. {@code -Dmatrix.every=1} plays every cell, the build some of each row.
 */
@Timeout(36_000)
class MatrixTest {
  private static final int EVERY = Integer.getInteger("matrix.every", 7);

  /** What came of the cells of a row. */
  private record Row(int cells, int rest, int webhooks, int wrong) {
    Row and(Played played) {
      return new Row(
          cells + 1,
          rest + played.rest(),
          webhooks + played.webhooks(),
          wrong + (played.failure().isPresent() ? 1 : 0));
    }
  }

  @Test
  void no_two_failures_together_drop_anybody_or_make_the_record_lie() {
    Map<String, Row> rows = new TreeMap<>();
    List<Failure> failures = new ArrayList<>();
    List<Matrix.Cell> cells = Matrix.cells();
    try (Stage stage = new Stage()) {
      IntStream.range(0, cells.size())
          .filter(number -> number % EVERY == 0)
          .mapToObj(cells::get)
          .forEach(
              cell -> {
                Played played = stage.play(cell.script());
                rows.merge(
                    cell.rest(), new Row(0, 0, 0, 0).and(played), (row, one) -> row.and(played));
                failures.addAll(played.failure().stream().toList());
              });
    }

    System.out.println(table(rows));
    assertThat(failures).isEmpty();
    assertThat(rows.values()).allMatch(row -> row.rest() + row.webhooks() > 0);
  }

  private static String table(Map<String, Row> rows) {
    StringBuilder table = new StringBuilder();
    table.append(
        "%-55s %6s %6s %8s %6s%n".formatted("request", "cells", "rest", "webhooks", "bad"));
    rows.forEach(
        (name, row) ->
            table.append(
                "%-55s %6d %6d %8d %6d%n"
                    .formatted(name, row.cells(), row.rest(), row.webhooks(), row.wrong())));
    return table.toString();
  }
}
