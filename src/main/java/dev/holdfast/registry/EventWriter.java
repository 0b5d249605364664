package dev.holdfast.registry;

import dev.holdfast.call.Call;
import dev.holdfast.call.CallEvent;
import dev.holdfast.call.CallEvents;
import dev.holdfast.desk.EventForm;
import dev.holdfast.desk.Tally;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * Writes what a CRM is to be told, within the transaction of the decision: an event is there if and
 * only if its state is.
 *
 * @param told whether anybody is to be told; else events are kept for those who ask
 * @param tally counts what has happened once it is on disk
 */
public record EventWriter(EventForm form, boolean told, Tally tally) implements Witness {

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
    PreparedBatch rows =
        handle.prepareBatch(
            """
            insert into events (call_id, number, name, type, line, body, state, attempts, began_at, due_at)
            values (:call, :number, :name, :type, :line, :body, :state, 0, :at, :at)
            """);
    int number = last(handle, call);
    for (CallEvent event : events) {
      number++;
      add(rows, call, event, number);
    }
    rows.execute();
  }

  /** The call is locked, so nobody else counts on. Its first events may be forgotten already. */
  private static int last(Handle handle, Call call) {
    return handle
        .createQuery(
            """
            select greatest(coalesce((select max(number) from events where call_id = :call), 0),
              forgotten_events) from calls where id = :call
            """)
        .bind("call", call.id().value())
        .mapTo(Integer.class)
        .one();
  }

  private void add(PreparedBatch rows, Call call, CallEvent event, int number) {
    String name = call.id().value() + "-" + number;
    rows.bind("call", call.id().value())
        .bind("number", number)
        .bind("name", name)
        .bind("type", event.kind().word())
        .bind("line", call.line())
        .bind("body", form.write(call, event, name, number))
        .bind("state", told ? "waiting" : "kept")
        .bind("at", Columns.at(event.at()))
        .add();
  }
}
