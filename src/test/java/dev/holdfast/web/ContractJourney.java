package dev.holdfast.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.fixtures.Http;
import dev.holdfast.fixtures.Journey;
import java.util.HashMap;
import java.util.Map;

/** Journeys of which every answer is held to the contract. */
abstract class ContractJourney extends Journey {
  protected static final String NOBODY = "CA" + "f".repeat(32);
  protected static final String EXPERT = "{\"to\":\"client:expert\"}";
  protected static final String PLACE = "{\"line\":\"demo\",\"to\":\"+15550100999\"}";

  protected final Contract contract = new Contract();

  protected ContractJourney() {
    this(Map.of());
  }

  protected ContractJourney(Map<String, String> settings) {
    super(settings);
  }

  protected Http.Answered asked(int status, String method, String path, String json) {
    return asked(status, method, path, json, key("Content-Type", "application/json"));
  }

  protected Http.Answered asked(
      int status, String method, String path, String json, Map<String, String> headers) {
    Http.Answered answer = world().crm(method, path, json, headers);
    assertThat(answer.status())
        .as("%s %s %s: %s", method, path, json, answer.text())
        .isEqualTo(status);
    contract.declares(method, path, answer);
    return answer;
  }

  protected void refused(int status, String code, String method, String path, String json) {
    refused(status, code, method, path, json, key("Content-Type", "application/json"));
  }

  protected void refused(
      int status,
      String code,
      String method,
      String path,
      String json,
      Map<String, String> headers) {
    Http.Answered answer = asked(status, method, path, json, headers);
    assertThat(answer.json().get("code").textValue()).as(answer.text()).isEqualTo(code);
  }

  /** The demo's key, and one header more. */
  protected static Map<String, String> key(String name, String value) {
    return Map.of("Authorization", "Bearer demo-key", name, value);
  }

  /** Headers of a command that does not wait for Twilio. */
  protected static Map<String, String> atOnce() {
    Map<String, String> headers = new HashMap<>(key("Content-Type", "application/json"));
    headers.put("Prefer", "respond-async");
    return headers;
  }

  protected static String to(String call, String what) {
    return "/v1/calls/" + call + what;
  }
}
