package dev.holdfast.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.holdfast.fixtures.OwnBuffers;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JsonTest {
  @Test
  void a_thread_that_reads_and_writes_json_keeps_no_buffers_of_its_own() throws Exception {
    assertThat(OwnBuffers.leftBy(() -> thereAndBack(Json.mapper()))).isFalse();
  }

  @Test
  void with_a_mapper_of_anybody_else_it_would() throws Exception {
    assertThat(OwnBuffers.leftBy(() -> thereAndBack(new ObjectMapper()))).isTrue();
  }

  @Test
  void what_may_be_empty_is_what_it_holds_or_null() throws Exception {
    assertThat(Json.mapper().writeValueAsString(Map.of("a", Optional.of(1))))
        .isEqualTo("{\"a\":1}");
    assertThat(Json.mapper().writeValueAsString(Map.of("a", Optional.empty())))
        .isEqualTo("{\"a\":null}");
  }

  private static void thereAndBack(ObjectMapper json) {
    try {
      String written = json.writeValueAsString(Map.of("call", "CA1"));
      assertThat(json.readTree(written).path("call").asText()).isEqualTo("CA1");
    } catch (JsonProcessingException unread) {
      throw new UncheckedIOException(unread);
    }
  }
}
