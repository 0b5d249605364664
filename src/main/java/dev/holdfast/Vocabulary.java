package dev.holdfast;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.holdfast.console.BoardWords;
import dev.holdfast.desk.AdoptWords;
import dev.holdfast.desk.AnnounceWords;
import dev.holdfast.desk.Bell;
import dev.holdfast.desk.Boards;
import dev.holdfast.desk.CallWords;
import dev.holdfast.desk.Chooser;
import dev.holdfast.desk.DocumentWords;
import dev.holdfast.desk.Documents;
import dev.holdfast.desk.EventWords;
import dev.holdfast.desk.History;
import dev.holdfast.desk.HistoryWords;
import dev.holdfast.desk.HoldWords;
import dev.holdfast.desk.Music;
import dev.holdfast.desk.NotifyWords;
import dev.holdfast.desk.NudgeWords;
import dev.holdfast.desk.Outbox;
import dev.holdfast.desk.PlaceWords;
import dev.holdfast.desk.PolicyWords;
import dev.holdfast.desk.Reach;
import dev.holdfast.desk.Registry;
import dev.holdfast.desk.RepeatWords;
import dev.holdfast.desk.Repeats;
import dev.holdfast.desk.RestWords;
import dev.holdfast.desk.StrayWords;
import dev.holdfast.desk.Telephony;
import dev.holdfast.desk.VoiceWords;
import dev.holdfast.generation.GenerationWords;
import dev.holdfast.lint.Known;
import dev.holdfast.twilio.TwimlWords;
import dev.holdfast.twilio.Urls;
import dev.holdfast.web.AnswerWords;
import dev.holdfast.web.CrmWords;
import dev.holdfast.web.Json;
import dev.holdfast.web.NoticeWords;
import dev.holdfast.web.Tickets;
import dev.holdfast.web.WebhookWords;
import dev.holdfast.web.XmlWords;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;

/** The words that routes may call, by name. */
final class Vocabulary {
  /** All that is kept in the database. */
  record Records(
      Registry registry,
      Outbox outbox,
      Repeats repeats,
      Boards boards,
      Documents documents,
      History history) {}

  private Vocabulary() {}

  /** The steps that {@link App} runs; all others are called by routes. */
  private static final Set<String> STARTED =
      Set.of("due", "settle", "strays", "forget", "history", "notify-due");

  /** What routes may rely on. */
  static Known known(Set<String> settings) {
    return new Known(types(), settings, STARTED);
  }

  /** The classes of the words: what a route may call, and how. */
  static Map<String, Class<?>> types() {
    Map<String, Class<?>> types = new TreeMap<>();
    types.put("crm", CrmWords.class);
    types.put("webhook", WebhookWords.class);
    types.put("answer", AnswerWords.class);
    types.put("hold", HoldWords.class);
    types.put("xml", XmlWords.class);
    types.put("policy", PolicyWords.class);
    types.put("adopt", AdoptWords.class);
    types.put("calls", CallWords.class);
    types.put("board", BoardWords.class);
    types.put("documents", DocumentWords.class);
    types.put("place", PlaceWords.class);
    types.put("nudge", NudgeWords.class);
    types.put("rest", RestWords.class);
    types.put("voice", VoiceWords.class);
    types.put("announce", AnnounceWords.class);
    types.put("events", EventWords.class);
    types.put("strays", StrayWords.class);
    types.put("repeats", RepeatWords.class);
    types.put("history", HistoryWords.class);
    types.put("generation", GenerationWords.class);
    types.put("twiml", TwimlWords.class);
    types.put("notify", NotifyWords.class);
    types.put("notice", NoticeWords.class);
    return types;
  }

  /** The words themselves, and the JSON that answers are written with. */
  static Map<String, Object> of(
      Settings settings,
      Records records,
      Telephony telephony,
      Urls urls,
      Bell bell,
      InstantSource time,
      Supplier<String> ids) {
    Registry registry = records.registry();
    Music music = settings.music();
    ObjectMapper json = Json.mapper();
    Tickets tickets = new Tickets(records.repeats(), json, time, ids);
    Reach reach = new Reach(registry, settings.keys().lines());
    Chooser chooser = new Chooser(settings.lines(), settings.lease());
    PlaceWords place = new PlaceWords(registry, telephony, settings.lines(), bell, time, ids);
    Map<String, Object> words = new TreeMap<>();
    words.put("crm", new CrmWords(reach, tickets));
    words.put("webhook", new WebhookWords());
    AnswerWords answer = new AnswerWords(tickets);
    words.put("answer", answer);
    words.put("xml", new XmlWords(reach, tickets, answer, json));
    words.put("hold", new HoldWords(registry, settings.lines(), music, bell, chooser, time));
    words.put("policy", new PolicyWords());
    words.put(
        "adopt",
        new AdoptWords(
            registry, telephony, settings.lines(), music, settings.adoption(), reach, time));
    words.put("calls", new CallWords(registry, chooser, time));
    words.put("board", new BoardWords(records.boards(), settings.console().legend(), time));
    words.put("documents", new DocumentWords(records.documents(), time));
    words.put("place", place);
    words.put("nudge", new NudgeWords(registry, settings.lines(), chooser, time));
    words.put("rest", new RestWords(registry, telephony, settings.lease(), time));
    words.put("voice", new VoiceWords(registry, settings.lines(), music, place, time));
    words.put("announce", new AnnounceWords(music));
    words.put("events", new EventWords(registry, settings.lines(), place, time));
    words.put("strays", new StrayWords(registry, telephony.leftovers(), settings.lines(), time));
    words.put("twiml", new TwimlWords(urls, music.profile(Music.DEFAULT)));
    words.put(
        "notify",
        new NotifyWords(
            records.outbox(), settings.events().telling(), settings.events().pauses(), time));
    words.put("notice", new NoticeWords(settings.events().url(), settings.events().secret(), time));
    words.put("repeats", new RepeatWords(records.repeats(), time));
    words.put("history", new HistoryWords(records.history(), settings.keeping(), time));
    words.put("json", json);
    return words;
  }
}
