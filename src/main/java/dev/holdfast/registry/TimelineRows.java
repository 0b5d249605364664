package dev.holdfast.registry;

import dev.holdfast.call.Call;
import dev.holdfast.call.CallSid;
import dev.holdfast.call.Entry;
import dev.holdfast.call.Label;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** What happened in a call, in order. */
final class TimelineRows {

  private TimelineRows() {}

  static List<Entry> read(Handle handle, CallSid call) {
    return handle
        .createQuery(
            """
            select * from timeline where call_id = :call
            union all select * from past_timeline where call_id = :call
            order by id
            """)
        .bind("call", call.value())
        .map((row, context) -> entry(row))
        .list();
  }

  static void write(Handle handle, Call call) {
    if (call.news().isEmpty()) {
      return;
    }
    PreparedBatch lines =
        handle.prepareBatch(
            """
            insert into timeline (call_id, noted_at, kind, label, words, more)
            values (:call, :at, :kind, :label, :words, :more)
            """);
    for (Entry entry : call.news()) {
      lines
          .bind("call", call.id().value())
          .bind("at", Columns.at(entry.at()))
          .bind("kind", entry.kind().name())
          .bind("label", entry.leg().map(Label::value))
          .bind("words", shortened(entry.text()))
          .bind("more", Texts.write(entry.more()))
          .add();
    }
    lines.execute();
  }

  private static String shortened(String text) {
    return text.length() <= 4_000 ? text : text.substring(0, 4_000);
  }

  private static Entry entry(ResultSet row) throws SQLException {
    return new Entry(
        Columns.instant(row, "noted_at"),
        Entry.Kind.valueOf(row.getString("kind")),
        Columns.text(row, "label").map(Label::new),
        row.getString("words"),
        Texts.read(row.getString("more")));
  }
}
