package dev.holdfast.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.holdfast.call.Call;
import dev.holdfast.call.CallSid;
import dev.holdfast.call.Entry;
import dev.holdfast.call.Label;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** What happened in a call, in order. */
final class TimelineRows {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

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
          .bind("more", json(entry.more()))
          .add();
    }
    lines.execute();
  }

  private static String shortened(String text) {
    return text.length() <= 4_000 ? text : text.substring(0, 4_000);
  }

  static String json(Map<String, String> more) {
    try {
      return JSON.writeValueAsString(more);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("a map of texts is always JSON", impossible);
    }
  }

  private static Entry entry(ResultSet row) throws SQLException {
    try {
      return new Entry(
          Columns.instant(row, "noted_at"),
          Entry.Kind.valueOf(row.getString("kind")),
          Columns.text(row, "label").map(Label::new),
          row.getString("words"),
          JSON.readValue(row.getString("more"), TEXTS));
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException("a timeline row is not JSON any more", broken);
    }
  }
}
