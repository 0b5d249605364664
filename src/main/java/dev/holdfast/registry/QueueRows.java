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
    handle
        .createUpdate("delete from hold_queues where call_id = :call")
        .bind("call", call.id().value())
        .execute();
    for (HoldQueue queue : call.queues()) {
      handle
          .createUpdate("insert into hold_queues values (:call, :number, :sid, :dropAt, :tries)")
          .bind("call", call.id().value())
          .bind("number", queue.number())
          .bind("sid", queue.sid().map(QueueSid::value))
          .bind("dropAt", Columns.at(queue.dropAt()))
          .bind("tries", queue.tries())
          .execute();
    }
  }
}
