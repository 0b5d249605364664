package dev.holdfast.sandbox.shelf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A list that does not grow for ever. */
class NewestTest {
  private final Newest<Integer> newest = new Newest<>(4);

  @Test
  void it_keeps_the_newest() {
    IntStream.rangeClosed(1, 9).forEach(newest::add);
    assertThat(newest.all()).containsExactly(6, 7, 8, 9);
    assertThat(newest.last()).contains(9);
    assertThat(newest.back(one -> one > 7)).containsExactly(8, 9);
    assertThat(newest.back(one -> one > 0)).hasSize(4);
    newest.removeLast();
    newest.keepOnly(2);
    newest.add(10);
    assertThat(newest.all()).containsExactly(8, 10);
    newest.clear();
    assertThat(newest.last()).isEmpty();
  }
}
