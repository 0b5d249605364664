package dev.holdfast.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.util.List;

/** Words for tests about the recordings below a call or a conference. */
record RecordingBench(Bench bench, String above) {

  JsonObject create(String... form) {
    var answer = post(form);
    assertThat(answer.status()).isEqualTo(201);
    return answer.json();
  }

  Client.Reply post(String... form) {
    return bench.rest("POST", above + "/Recordings.json", form);
  }

  Client.Reply update(String sid, String... form) {
    return bench.rest("POST", path(sid), form);
  }

  JsonObject fetch(String sid) {
    return bench.rest("GET", path(sid)).json();
  }

  /** The SIDs, the newest first. */
  List<String> listed() {
    var all = bench.rest("GET", above + "/Recordings.json").json().getJsonArray("recordings");
    return all.stream().map(one -> ((JsonObject) one).getString("sid")).toList();
  }

  /** The only one there is. */
  JsonObject only() {
    var sids = listed();
    assertThat(sids).hasSize(1);
    return fetch(sids.get(0));
  }

  String path(String sid) {
    return above + "/Recordings/" + sid + ".json";
  }
}
