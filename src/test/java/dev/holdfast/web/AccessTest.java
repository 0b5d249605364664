package dev.holdfast.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every published door has its scope, and what is not listed is nobody's. */
class AccessTest {
  @Test
  void every_published_door_is_listed_and_no_other() {
    List<String> doors = new Contract().operations("/v1/");
    assertThat(doors).isNotEmpty();
    assertThat(doors)
        .allSatisfy(
            door -> {
              String[] parts = door.split(" ", 2);
              assertThat(
                      Access.scope(parts[0], parts[1].replace("{call}", "x").replace("{leg}", "y")))
                  .as(door)
                  .isPresent();
            });
    assertThat(Access.listed()).containsExactlyInAnyOrderElementsOf(new ArrayList<>(doors));
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /v1/calls, READ",
    "GET, /v1/calls/, READ",
    "POST, /v1/calls, CALL",
    "POST, /v1/calls/CA1/hold, HOLD",
    "DELETE, /v1/calls/CA1/legs/CA2, CALL",
    "POST, /v1/own/hold/xml/hold, HOLD",
    "GET, /v1/own/read/x, READ",
    "GET, /v1/own/admin/x, ADMIN",
  })
  void a_door_asks_for_its_scope(String method, String path, Scope scope) {
    assertThat(Access.scope(method, path)).hasValue(scope);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v1",
        "/v1/",
        "/v1/calls//hold",
        "/v1/calls/CA1/hold/x",
        "/V1/calls",
        "/v1/event",
        "/v1/own",
        "/v1/own/hold",
        "/v1/own/HOLD/x",
        "/v1/own/anything/x",
        "/v1/owned/hold/x",
        "/"
      })
  void what_is_not_listed_asks_for_nothing_that_a_usual_key_has(String path) {
    assertThat(Access.scope("GET", path)).isEmpty();
    assertThat(Access.methods(path)).isEmpty();
  }

  @Test
  void a_path_knows_its_methods() {
    assertThat(Access.methods("/v1/calls")).containsExactly("GET", "POST");
    assertThat(Access.methods("/v1/calls/CA1/hold")).containsExactly("POST");
  }
}
