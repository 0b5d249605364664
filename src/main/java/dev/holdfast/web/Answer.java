package dev.holdfast.web;

import java.util.Map;

/**
 * An answer before it is written.
 *
 * @param body becomes JSON
 */
public record Answer(int status, String contentType, Map<String, String> headers, Object body) {
  static final String JSON = "application/json";
  static final String PROBLEM = "application/problem+json";

  static Answer of(int status, Object body) {
    return new Answer(status, JSON, Map.of(), body);
  }

  static Answer of(Problem problem, Map<String, String> headers) {
    return new Answer(problem.status(), PROBLEM, headers, problem);
  }
}
