package dev.holdfast.sandbox.shelf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is over goes when there is too much of it; what lives stays. */
class ShelfTest {
  private final Shelf<Integer> shelf = new Shelf<>(3);

  @Test
  void the_newest_that_are_over_are_kept_and_everything_that_lives() {
    IntStream.range(0, 10).forEach(this::add);
    IntStream.range(0, 6).forEach(one -> shelf.over("S" + one));
    assertThat(shelf.newestFirst()).containsExactly(9, 8, 7, 6, 5, 4, 3);
    assertThat(shelf.live()).containsExactly(9, 8, 7, 6);
    assertThat(shelf.find("S2")).isEmpty();
    assertThat(shelf.find("S3")).contains(3);
  }

  @Test
  void keys_find_what_they_were_given_for_and_nothing_that_is_gone() {
    IntStream.range(0, 10).forEach(this::add);
    assertThat(shelf.newestFirst("odd")).containsExactly(9, 7, 5, 3, 1);
    shelf.over("S7");
    assertThat(shelf.live("odd")).containsExactly(9, 5, 3, 1);
    shelf.remove("S5");
    shelf.remove("S5");
    assertThat(shelf.newestFirst("odd")).containsExactly(9, 7, 3, 1);
    assertThat(shelf.newestFirst("unknown")).isEmpty();
    shelf.clear();
    assertThat(shelf.newestFirst()).isEmpty();
    assertThat(shelf.live("odd")).isEmpty();
  }

  @Test
  void a_look_at_the_newest_does_not_walk_through_all_the_others() {
    IntStream.range(0, 10).forEach(this::add);
    var looked = shelf.newestFirst().peek(one -> assertThat(one).isGreaterThan(7));
    assertThat(looked.limit(2)).containsExactly(9, 8);
  }

  private void add(int one) {
    shelf.add("S" + one, one, one % 2 == 0 ? "even" : "odd", "any");
  }
}
