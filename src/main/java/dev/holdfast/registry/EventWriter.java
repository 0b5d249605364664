package dev.holdfast.registry;

import dev.holdfast.call.Call;
import dev.holdfast.call.CallEvent;
import dev.holdfast.call.CallEvents;
import dev.holdfast.desk.EventForm;
import dev.holdfast.desk.Tally;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * Writes what a CRM is to be told, within the transaction of the decision: an event is there if and
 * only if its state is.
 *
 * @param told whether anybody is to be told; else events are kept for those who ask
 * @param tally counts what has happened once it is on disk
 */
public record EventWriter(EventForm form, boolean told, Tally tally) implements Witness {

  private static final Plain WRITE =
      Plain.of(
          """
          insert into events (call_id, number, name, type, line, body, state, attempts, began_at, due_at)
          values (:call, :number, :name, :type, :line, :body, :state, 0, :at, :at)
          """);

  /** The call is locked, so nobody else counts on. Its first events may be forgotten already. */
  private static final Plain LAST =
      Plain.of(
          """
          select greatest(coalesce((select max(number) from events where call_id = :call), 0),
            forgotten_events) from calls where id = :call
          """);

  @Override
  public void begun(Handle handle, Call call) {
    List<CallEvent> events = CallEvents.of(call);
    write(handle, call, events);
    handle.afterCommit(() -> tally.begun(call, events));
  }

  @Override
  public void decided(Handle handle, Call before, Call after) {
    List<CallEvent> events = CallEvents.between(before, after);
    write(handle, after, events);
    handle.afterCommit(() -> tally.decided(before, after, events));
  }

  private void write(Handle handle, Call call, List<CallEvent> events) {
    if (events.isEmpty()) {
      return;
    }
    int last = LAST.first(handle, "call", call.id().value(), row -> row.getInt(1)).orElseThrow();
    WRITE.on(
        handle,
        row -> {
          int number = last;
          for (CallEvent event : events) {
            number++;
            add(row, call, event, number);
          }
          return row.executeAll();
        });
  }

  private void add(Filled row, Call call, CallEvent event, int number) throws SQLException {
    String name = call.id().value() + "-" + number;
    row.text("call", call.id().value())
        .number("number", number)
        .text("name", name)
        .text("type", event.kind().word())
        .text("line", call.line())
        .text("body", form.write(call, event, name, number))
        .text("state", told ? "waiting" : "kept")
        .instant("at", event.at())
        .next();
  }
}
