package dev.holdfast;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** {@code holdfast check}, on the repository's own routes. */
class CheckTest {
  @Test
  void our_own_routes_are_fine() {
    var printed = new ByteArrayOutputStream();

    int code = Main.check(new PrintStream(printed, true, StandardCharsets.UTF_8));

    assertThat(printed.toString(StandardCharsets.UTF_8).strip()).isEqualTo("The routes are fine.");
    assertThat(code).isZero();
  }
}
