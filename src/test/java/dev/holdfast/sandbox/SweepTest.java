package dev.holdfast.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.holdfast.sandbox.fault.Quirk;
import io.vertx.core.json.JsonObject;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.LoggerFactory;

/**
 * What is so in every position of every switch: Twilio may behave either way, nobody is overheard.
 */
class SweepTest {
  private static final Set<String> ENDS =
      Set.of("completed", "busy", "failed", "no-answer", "canceled");

  private final Logger log = (Logger) LoggerFactory.getLogger("dev.holdfast.sandbox");
  private final ListAppender<ILoggingEvent> logged = new ListAppender<>();
  private Bench bench = Bench.fresh();

  @BeforeEach
  void a_fresh_account() {
    bench = Bench.fresh();
    logged.start();
    log.addAppender(logged);
  }

  @AfterEach
  void listen_no_more() {
    log.detachAppender(logged);
  }

  static Stream<Arguments> positions() {
    return Arrays.stream(Quirk.values())
        .flatMap(quirk -> quirk.choices().stream().map(one -> Arguments.of(quirk.text(), one)));
  }

  @ParameterizedTest
  @MethodSource("positions")
  void one_evening_under_every_position_of_every_quirk(String quirk, String choice) {
    bench.quirk(quirk, choice);
    new Evening(bench, this::nobodyOnHoldHearsOrIsHeard).passes();
    assertThat(objects("/Calls.json", "calls").stream().map(call -> call.getString("status")))
        .hasSizeGreaterThan(6)
        .isSubsetOf(ENDS);
    assertThat(objects("/Conferences.json", "conferences"))
        .allMatch(room -> room.getString("status").equals("completed"));
    assertThat(bench.get("/clock").json().getValue("next_due")).isNull();
    assertThat(bench.entries("rest")).noneMatch(entry -> entry.encode().contains("sandbox failed"));
    assertThat(logged.list).noneMatch(event -> event.getLevel().isGreaterOrEqual(Level.WARN));
  }

  private void nobodyOnHoldHearsOrIsHeard() {
    var held =
        objects("/Conferences.json", "conferences").stream()
            .filter(room -> !room.getString("status").equals("completed"))
            .flatMap(room -> heldIn(room.getString("sid")))
            .collect(Collectors.toSet());
    for (var call : objects("/Calls.json", "calls")) {
      var sid = call.getString("sid");
      assertThat(bench.with(sid)).as("%s hears", sid).noneMatch(held::contains);
      assertThat(held.contains(sid) && !bench.with(sid).isEmpty()).as(sid).isFalse();
    }
  }

  private Stream<String> heldIn(String room) {
    return objects("/Conferences/" + room + "/Participants.json", "participants").stream()
        .filter(one -> one.getBoolean("hold"))
        .map(one -> one.getString("call_sid"));
  }

  private List<JsonObject> objects(String path, String key) {
    var list = bench.rest("GET", path, "PageSize", "1000").json().getJsonArray(key);
    return list.stream().map(JsonObject.class::cast).toList();
  }
}
