package dev.holdfast;

import dev.holdfast.desk.Bell;
import dev.holdfast.desk.Outbox;
import dev.holdfast.desk.Registry;
import dev.holdfast.desk.Traces;
import dev.holdfast.meter.Meters;
import dev.holdfast.pool.Aside;
import dev.holdfast.registry.Database;
import dev.holdfast.registry.EventWriter;
import dev.holdfast.registry.Scribe;
import dev.holdfast.registry.SqlBoard;
import dev.holdfast.registry.SqlHistory;
import dev.holdfast.registry.SqlOrigins;
import dev.holdfast.registry.SqlOutbox;
import dev.holdfast.registry.SqlRegistry;
import dev.holdfast.registry.SqlRepeats;
import dev.holdfast.registry.Witness;
import dev.holdfast.twilio.Phones;
import dev.holdfast.twilio.Urls;
import dev.holdfast.web.Escort;
import dev.holdfast.web.EventForms;
import dev.holdfast.web.Story;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The words that routes call, and the records that they go by: what outlives every generation.
 *
 * @param scribe writes once it is told to, until it is closed
 * @param words the beans, by name
 */
record Inventory(Registry registry, Outbox outbox, Scribe scribe, Map<String, Object> words) {
  static Inventory of(
      Settings settings,
      Database database,
      Bell bell,
      InstantSource time,
      Supplier<String> ids,
      Traces traces,
      Meters meters) {
    EventWriter events =
        new EventWriter(new EventForms(), settings.events().telling(), meters.tally());
    SqlOrigins origins = new SqlOrigins(database, traces);
    Witness kept = traces.on() ? events.and(origins) : events;
    Registry registry = new SqlRegistry(database, settings.lines(), bell, kept);
    Outbox outbox = new SqlOutbox(database);
    Urls urls = new Urls(settings.publicUrl(), settings.retries());
    Phones phones =
        new Phones(
            settings.account(), urls, settings.music(), traces, meters.twilio(), Aside::during);
    Scribe scribe = new Scribe(database);
    Vocabulary.Records records =
        new Vocabulary.Records(
            registry,
            outbox,
            new SqlRepeats(database),
            new SqlBoard(database),
            scribe,
            new SqlHistory(database));
    Map<String, Object> words = Vocabulary.of(settings, records, phones, urls, bell, time, ids);
    words.put("escort", new Escort(traces, new Story(traces, origins, time)));
    return new Inventory(registry, outbox, scribe, words);
  }
}
