package dev.holdfast.registry;

import static dev.holdfast.registry.Samples.sid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.call.Call;
import dev.holdfast.call.CallEvent;
import dev.holdfast.desk.Bell;
import dev.holdfast.desk.Lines;
import dev.holdfast.desk.Registry;
import dev.holdfast.desk.Tally;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What has happened is counted once it is on disk, and only then. */
@ParameterizedClass
@EnumSource(Engine.class)
class TallyTest implements Tally {
  private final List<String> counted = new ArrayList<>();
  private final Database database;
  private final Registry registry;
  private boolean broken;

  TallyTest(Engine engine) {
    database = engine.database();
    EventWriter writer = new EventWriter(this::body, true, this);
    Lines lines = new Lines(List.of(Samples.LINE));
    registry = new SqlRegistry(database, lines, new Bell(() -> Samples.START), writer);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Override
  public void begun(Call call, List<CallEvent> events) {
    counted.add("begun " + stored());
  }

  @Override
  public void decided(Call before, Call after, List<CallEvent> events) {
    counted.add("decided " + events.size());
  }

  @Test
  void a_call_that_begins_twice_is_counted_once_when_it_is_on_disk() {
    registry.begin(Samples.call(1));
    registry.begin(Samples.call(1));
    assertThat(counted).containsExactly("begun 1");
  }

  @Test
  void what_changes_nothing_is_not_counted() {
    registry.begin(Samples.call(1));
    registry.decide(sid(1), call -> new Registry.Decided<>(call, true));
    assertThat(counted).containsExactly("begun 1");
  }

  @Test
  void what_is_rolled_back_is_not_counted_and_what_is_tried_again_once() {
    broken = true;
    assertThatThrownBy(() -> registry.begin(Samples.call(1))).hasMessageContaining("cannot write");
    assertThat(counted).isEmpty();
    broken = false;
    registry.begin(Samples.call(1));
    registry.decide(sid(1), call -> new Registry.Decided<>(call.lookAt(Samples.START), true));
    assertThat(counted).containsExactly("begun 1", "decided 0");
  }

  /** How many calls somebody else finds in the record. */
  private int stored() {
    return database.read(
        handle -> handle.createQuery("select count(*) from calls").mapTo(Integer.class).one());
  }

  private String body(Call call, CallEvent event, String id, int number) {
    if (broken) {
      throw new IllegalStateException("cannot write");
    }
    return id;
  }
}
