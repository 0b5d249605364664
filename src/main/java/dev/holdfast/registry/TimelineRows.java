package dev.holdfast.registry;

import dev.holdfast.call.Call;
import dev.holdfast.call.CallSid;
import dev.holdfast.call.Entry;
import dev.holdfast.call.Label;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** What happened in a call, in order. */
final class TimelineRows {
  private static final Plain WRITE =
      Plain.of(
          """
          insert into timeline (call_id, noted_at, kind, label, words, more)
          values (:call, :at, :kind, :label, :words, :more)
          """);

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
    WRITE.on(
        handle,
        line -> {
          for (Entry entry : call.news()) {
            line.text("call", call.id().value())
                .instant("at", entry.at())
                .text("kind", entry.kind().name())
                .mayText("label", entry.leg().map(Label::value))
                .text("words", shortened(entry.text()))
                .text("more", Texts.write(entry.more()))
                .next();
          }
          return line.executeAll();
        });
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
