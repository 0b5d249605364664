package dev.holdfast.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;

/**
 * Texts by name, in one column. The buffers for their JSON are shared by all threads: with some for
 * each of hundreds that wait for Twilio, every collection would copy them.
 */
final class Texts {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

  static {
    JSON.getFactory().setRecyclerPool(JsonRecyclerPools.sharedConcurrentDequePool());
  }

  private Texts() {}

  static String write(Map<String, String> texts) {
    try {
      return JSON.writeValueAsString(texts);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("a map of texts is always JSON", impossible);
    }
  }

  static Map<String, String> read(String column) {
    try {
      return JSON.readValue(column, TEXTS);
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException("a column of texts is not JSON any more", broken);
    }
  }
}
