package dev.holdfast.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.fixtures.Http;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is refused is refused as published, whichever operation it was. */
class OpenApiRefusalsTest extends ContractJourney {

  @Test
  void a_caller_whom_nobody_has_answered_cannot_be_held() {
    sandbox().phone(DESK, "{\"answers\":\"never\"}");
    String call = sandbox().dials(CUSTOMER, DEMO);
    pass(3);
    refused(409, "waiting", "POST", to(call, "/hold"), "");
  }

  @Test
  void without_a_known_key_nothing_is_told() {
    for (String key : new String[] {"", "Bearer wrong", "Basic ZGVtbzpkZW1v"}) {
      Map<String, String> headers = key.isEmpty() ? Map.of() : Map.of("Authorization", key);
      refused(401, "unauthorized", "POST", to(NOBODY, "/hold"), "", headers);
      refused(401, "unauthorized", "POST", to(NOBODY, "/resume"), "", headers);
      refused(401, "unauthorized", "POST", "/v1/calls", "", headers);
      refused(401, "unauthorized", "GET", "/v1/calls", "", headers);
      refused(401, "unauthorized", "GET", "/v1/calls/" + NOBODY, "", headers);
      refused(401, "unauthorized", "GET", to(NOBODY, "/timeline"), "", headers);
      refused(401, "unauthorized", "POST", to(NOBODY, "/legs"), "", headers);
      refused(401, "unauthorized", "DELETE", to(NOBODY, "/legs/" + NOBODY), "", headers);
    }
  }

  @Test
  void what_cannot_be_read_is_malformed() {
    refused(400, "malformed", "GET", "/v1/calls?state=gone", "");
    refused(400, "malformed", "GET", "/v1/calls/CA1", "");
    refused(400, "malformed", "GET", to("CA1", "/timeline"), "");
    refused(400, "malformed", "POST", to("CA1", "/hold"), "");
    refused(400, "malformed", "POST", to("CA1", "/resume"), "");
    refused(400, "malformed", "POST", to("CA1", "/legs"), EXPERT);
    refused(400, "malformed", "DELETE", to(NOBODY, "/legs/CA1"), "");
    refused(400, "malformed", "POST", "/v1/calls", "{");
  }

  @Test
  void a_call_that_nobody_knows_is_not_found() {
    refused(404, "unknown-call", "GET", "/v1/calls/" + NOBODY, "");
    refused(404, "unknown-call", "GET", to(NOBODY, "/timeline"), "");
    refused(404, "unknown-call", "POST", to(NOBODY, "/hold"), "");
    refused(404, "unknown-call", "POST", to(NOBODY, "/resume"), "");
    refused(404, "unknown-call", "POST", to(NOBODY, "/legs"), EXPERT);
    refused(404, "unknown-call", "DELETE", to(NOBODY, "/legs/" + NOBODY), "");
    String call = talk();
    refused(404, "unknown-leg", "POST", to(call, "/hold"), "{\"leg\":\"guest\"}");
    refused(404, "unknown-leg", "POST", to(call, "/resume"), "{\"leg\":\"" + NOBODY + "\"}");
    refused(404, "unknown-leg", "DELETE", to(call, "/legs/" + NOBODY), "");
  }

  @Test
  void paths_and_methods_that_are_not_published_are_told_as_the_rest() {
    String call = talk();
    for (String path : new String[] {"/none", "/v2", "/v1", "/v1/call", to(call, "/mute")}) {
      Http.Answered none = world().crm("GET", path, "");
      assertThat(none.status()).as(path).isEqualTo(404);
      contract.declaresShared("NotFound", none);
    }
    for (String path : new String[] {"/v1/calls", to(call, "/hold"), "/health", "/openapi.yaml"}) {
      Http.Answered none = world().crm("PUT", path, "");
      assertThat(none.status()).as(path).isEqualTo(405);
      contract.declaresShared("MethodNotAllowed", none);
    }
  }

  @Test
  void what_has_ended_is_gone() {
    String call = talk();
    String agent = sid(call, "agent-1");
    asked(201, "POST", to(call, "/legs"), EXPERT);
    pass(3);
    String guest = sid(call, "guest-1");
    sandbox().hangsUp("client:expert", guest);
    pass(2);
    refused(410, "leg-ended", "POST", to(call, "/hold"), "{\"leg\":\"" + guest + "\"}");
    refused(410, "leg-ended", "POST", to(call, "/resume"), "{\"leg\":\"" + guest + "\"}");
    refused(410, "leg-ended", "DELETE", to(call, "/legs/" + guest), "");
    sandbox().hangsUp(CUSTOMER, call);
    pass(5);
    refused(410, "call-ended", "POST", to(agent, "/hold"), "");
    refused(410, "call-ended", "POST", to(call, "/resume"), "");
    refused(410, "call-ended", "POST", to(call, "/legs"), EXPERT);
  }

  @Test
  void a_body_may_be_neither_too_large_nor_anything_but_json() {
    String call = talk();
    String large = "{\"message\":\"" + "x".repeat(70_000) + "\"}";
    Map<String, String> form = key("Content-Type", "application/x-www-form-urlencoded");
    Map<String, String> parts = key("Content-Type", "multipart/form-data; boundary=b");
    String file =
        "--b\r\nContent-Disposition: form-data; name=\"f\"; filename=\"f\"\r\n\r\n{}\r\n--b--\r\n";
    for (String path :
        new String[] {to(call, "/hold"), to(call, "/resume"), "/v1/calls", to(call, "/legs")}) {
      refused(413, "too-large", "POST", path, large);
      refused(415, "unsupported-media-type", "POST", path, "leg=agent", form);
      refused(415, "unsupported-media-type", "POST", path, file, parts);
      refused(415, "unsupported-media-type", "POST", path, "{}", key("Content-Type", "text/plain"));
    }
  }

  @Test
  void what_is_understood_and_cannot_be_done_is_unprocessable() {
    refused(422, "unknown-line", "POST", "/v1/calls", PLACE.replace("demo", "none"));
    String call = talk();
    refused(422, "not-supported", "POST", to(call, "/hold"), "{\"path\":\"queue\"}");
    refused(422, "music-not-allowed", "POST", to(call, "/hold"), "{\"music\":\"http://x/y\"}");
    refused(
        422,
        "ambiguous-leg",
        "POST",
        to(call, "/legs"),
        "{\"to\":\"client:x\",\"role\":\"customer\"}");
    asked(201, "POST", to(call, "/legs"), "{\"to\":\"client:expert\",\"role\":\"agent\"}");
    pass(3);
    refused(422, "ambiguous-leg", "POST", to(call, "/hold"), "{\"leg\":\"agent\"}");
    refused(422, "ambiguous-leg", "POST", to(call, "/resume"), "{\"leg\":\"agent\"}");
  }
}
