package dev.holdfast.registry;

import dev.holdfast.call.Call;
import dev.holdfast.call.HoldQueue;
import dev.holdfast.call.QueueSid;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** The queues that a call may have at Twilio. */
final class QueueRows {
  private static final Plain DELETE = Plain.of("delete from hold_queues where call_id = :call");
  private static final Plain INSERT =
      Plain.of("insert into hold_queues values (:call, :number, :sid, :dropAt, :tries)");

  private QueueRows() {}

  static List<HoldQueue> read(Handle handle, String call, String age) {
    return handle
        .createQuery("select * from " + age + "hold_queues where call_id = :call order by number")
        .bind("call", call)
        .map((row, context) -> queue(row))
        .list();
  }

  static HoldQueue queue(ResultSet row) throws SQLException {
    return new HoldQueue(
        row.getInt("number"),
        Columns.text(row, "sid").map(QueueSid::new),
        Columns.moment(row, "drop_at"),
        row.getInt("tries"));
  }

  /** Few calls have any, and few of these change: they are written anew. */
  static void write(Handle handle, Call call, List<HoldQueue> before) {
    if (call.queues().equals(before)) {
      return;
    }
    DELETE.on(handle, row -> row.text("call", call.id().value()).execute());
    for (HoldQueue queue : call.queues()) {
      INSERT.on(
          handle,
          row ->
              row.text("call", call.id().value())
                  .number("number", queue.number())
                  .mayText("sid", queue.sid().map(QueueSid::value))
                  .moment("dropAt", queue.dropAt())
                  .number("tries", queue.tries())
                  .execute());
    }
  }
}
