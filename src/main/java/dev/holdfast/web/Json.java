package dev.holdfast.web;

import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;

/**
 * JSON as we read and write it. The buffers for it are shared by all threads: with some for each of
 * hundreds that wait for Twilio, every collection would copy them.
 */
public final class Json {
  private Json() {}

  /** What may be empty is written as what it holds, or as null. */
  public static ObjectMapper mapper() {
    ObjectMapper mapper = new ObjectMapper().registerModule(new Jdk8Module());
    mapper.getFactory().setRecyclerPool(JsonRecyclerPools.sharedConcurrentDequePool());
    return mapper;
  }
}
