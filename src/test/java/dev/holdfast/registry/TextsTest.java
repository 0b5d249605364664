package dev.holdfast.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.fixtures.OwnBuffers;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TextsTest {
  private static final Map<String, String> SOME = Map.of("text", "\"one\"\n", "more", "Grüße ☎");

  @Test
  void texts_come_back_as_they_were() {
    assertThat(Texts.read(Texts.write(SOME))).isEqualTo(SOME);
  }

  @Test
  void a_column_somebody_broke_is_not_taken_for_empty() {
    assertThatThrownBy(() -> Texts.read("{")).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void a_thread_that_reads_and_writes_them_keeps_no_buffers_of_its_own() throws Exception {
    assertThat(OwnBuffers.leftBy(() -> Texts.read(Texts.write(SOME)))).isFalse();
  }
}
