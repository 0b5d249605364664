package dev.holdfast.registry;

import dev.holdfast.call.Call;
import dev.holdfast.call.CallEvent;
import dev.holdfast.call.CallEvents;
import dev.holdfast.desk.EventForm;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * Writes what a CRM is to be told, within the transaction of the decision: an event is there if and
 * only if its state is.
 *
 * @param told whether anybody is to be told; else events are kept for those who ask
 */
public record EventWriter(EventForm form, boolean told) implements Witness {

  @Override
  public void begun(Handle handle, Call call) {
    write(handle, call, CallEvents.of(call));
  }

  @Override
  public void decided(Handle handle, Call before, Call after) {
    write(handle, after, CallEvents.between(before, after));
  }

  private void write(Handle handle, Call call, List<CallEvent> events) {
    if (events.isEmpty()) {
      return;
    }
    int number = last(handle, call);
    for (CallEvent event : events) {
      number++;
      insert(handle, call, event, number);
    }
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

  private void insert(Handle handle, Call call, CallEvent event, int number) {
    String name = call.id().value() + "-" + number;
    handle
        .createUpdate(
            """
            insert into events (call_id, number, name, type, line, body, state, attempts, began_at, due_at)
            values (:call, :number, :name, :type, :line, :body, :state, 0, :at, :at)
            """)
        .bind("call", call.id().value())
        .bind("number", number)
        .bind("name", name)
        .bind("type", event.kind().word())
        .bind("line", call.line())
        .bind("body", form.write(call, event, name, number))
        .bind("state", told ? "waiting" : "kept")
        .bind("at", Columns.at(event.at()))
        .execute();
  }
}
