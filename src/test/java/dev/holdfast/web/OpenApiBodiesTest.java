package dev.holdfast.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.fixtures.Http;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A body that is published as valid is taken; one that is not is refused as malformed. */
class OpenApiBodiesTest extends ContractJourney {
  private static final String NUMBER = "\"to\":\"+15550100999\"";
  private static final List<String> NEVER =
      List.of("[]", "null", "\"hold\"", "1", "{\"nonsense\":1}", "{\"Leg\":\"customer\"}");

  @Test
  void bodies_of_a_hold() {
    String call = talk();
    List.of(
            "{}",
            "{\"leg\":\"all\"}",
            "{\"leg\":\"guest\"}",
            "{\"leg\":\"" + NOBODY + "\"}",
            "{\"leg\":null,\"music\":null,\"message\":null,\"reason\":null,\"by\":null,\"path\":null}",
            "{\"music\":\"bright\",\"message\":\" \",\"reason\":\"\",\"by\":\"ann\",\"path\":\"auto\"}",
            text("message", 1_000),
            text("reason", 500),
            "{\"by\":\"" + "\uD83D\uDCDE".repeat(500) + "\"}",
            "{\"message\":\"a\\tb\\nc\"}",
            "{\"dry_run\":true}",
            "{\"dry_run\":null}")
        .forEach(json -> taken(to(call, "/hold"), json));
    List.of(
            "{\"leg\":\"ann\"}",
            "{\"leg\":\"\"}",
            "{\"leg\":\" \"}",
            "{\"leg\":1}",
            "{\"leg\":\"CA1\"}",
            "{\"path\":\"conference\"}",
            "{\"path\":\"\"}",
            "{\"music\":[]}",
            text("message", 1_001),
            text("reason", 501),
            text("by", 501),
            text("music", 501),
            "{\"message\":\"a\\u0000b\"}",
            "{\"reason\":\"a\\rb\"}",
            "{\"by\":\"a\\uFFFF\"}",
            "{\"dry_run\":\"true\"}",
            "{\"dry_run\":1}")
        .forEach(json -> malformed(to(call, "/hold"), json));
    NEVER.forEach(json -> malformed(to(call, "/hold"), json));
  }

  @Test
  void bodies_of_a_resume() {
    String call = talk();
    List.of(
            "{}",
            "{\"leg\":\"customer\",\"by\":\"ann\",\"dry_run\":false}",
            "{\"leg\":\"" + call + "\"}",
            "{\"leg\":null,\"by\":null,\"dry_run\":null}",
            text("by", 500))
        .forEach(json -> taken(to(call, "/resume"), json));
    List.of("{\"leg\":\"\"}", "{\"leg\":\"nobody\"}", text("by", 501), "{\"music\":\"bright\"}")
        .forEach(json -> malformed(to(call, "/resume"), json));
    NEVER.forEach(json -> malformed(to(call, "/resume"), json));
  }

  @Test
  void bodies_of_a_placing() {
    String line = "{\"line\":\"demo\",";
    List.of(
            line + NUMBER + "}",
            line + NUMBER + ",\"agent\":null}",
            line + NUMBER + ",\"agent\":\"sip:ann@example.com\"}",
            line + "\"to\":\"client:" + "x".repeat(121) + "\"}",
            line + "\"to\":\"sip:a@" + "x".repeat(294) + "\"}",
            "{\"line\":\"nowhere\"," + NUMBER + "}")
        .forEach(json -> taken("/v1/calls", json));
    List.of(
            "{}",
            line.replace(",", "}"),
            "{" + NUMBER + "}",
            "{\"line\":null," + NUMBER + "}",
            "{\"line\":\" \"," + NUMBER + "}",
            line + "\"to\":\"555\"}",
            line + "\"to\":null}",
            line + "\"to\":\"client:" + "x".repeat(122) + "\"}",
            line + "\"to\":\"sip:a@" + "x".repeat(295) + "\"}",
            line + NUMBER + ",\"agent\":\"\"}",
            line + NUMBER + ",\"agent\":\"ann\"}")
        .forEach(json -> malformed("/v1/calls", json));
    NEVER.forEach(json -> malformed("/v1/calls", json));
  }

  @Test
  void bodies_of_an_adding() {
    String call = talk();
    List.of(
            EXPERT,
            "{" + NUMBER + ",\"role\":null}",
            "{" + NUMBER + ",\"role\":\"agent\"}",
            "{" + NUMBER + ",\"role\":\"customer\"}")
        .forEach(json -> taken(to(call, "/legs"), json));
    List.of(
            "{}",
            "{\"to\":\"\"}",
            "{" + NUMBER + ",\"role\":\"\"}",
            "{" + NUMBER + ",\"role\":\"boss\"}",
            "{" + NUMBER + ",\"line\":\"demo\"}")
        .forEach(json -> malformed(to(call, "/legs"), json));
    NEVER.forEach(json -> malformed(to(call, "/legs"), json));
  }

  private void taken(String path, String json) {
    assertThat(contract.takes("POST", path, json)).as("%s is published as valid", json).isTrue();
    Http.Answered answer = world().crm("POST", path, json);
    assertThat(answer.status()).as("%s: %s", json, answer.text()).isNotEqualTo(400).isLessThan(500);
    contract.declares("POST", path, answer);
  }

  private void malformed(String path, String json) {
    assertThat(contract.takes("POST", path, json)).as("%s is published as valid", json).isFalse();
    refused(400, "malformed", "POST", path, json);
  }

  private static String text(String field, int length) {
    return "{\"" + field + "\":\"" + "x".repeat(length) + "\"}";
  }
}
