package dev.holdfast.sandbox.rest;

import dev.holdfast.sandbox.call.Account;
import dev.holdfast.sandbox.engine.Engine;
import dev.holdfast.sandbox.fault.Quirk;
import dev.holdfast.sandbox.fault.Quirks;
import dev.holdfast.sandbox.queue.Queue;
import dev.holdfast.sandbox.queue.Queues;
import dev.holdfast.sandbox.twiml.Enqueue;
import dev.holdfast.sandbox.wire.Dates;
import dev.holdfast.sandbox.wire.Reaction.Answer;
import io.vertx.core.json.JsonObject;
import java.util.Optional;

/** Queues: create, list, fetch, update, delete (reference 1.5). */
final class QueueResource {
  private final Account account;
  private final Engine engine;
  private final Queues queues;
  private final Quirks quirks;

  QueueResource(Account account, Engine engine, Queues queues, Quirks quirks) {
    this.account = account;
    this.engine = engine;
    this.queues = queues;
    this.quirks = quirks;
  }

  Answer all(Ask ask) {
    return switch (ask.request().method()) {
      case "GET" -> new Page<>("queues", queues.newestFirst(), Queue::sid, this::json).answer(ask);
      case "POST" -> create(ask);
      default -> Answers.notAllowed(ask.request().method());
    };
  }

  Answer one(String sid, Ask ask) {
    var found = queues.find(sid);
    if (found.isEmpty()) {
      return Answers.notFound(ask.request().path());
    }
    return switch (ask.request().method()) {
      case "GET" -> Answers.ok(json(found.get()));
      case "POST" -> update(found.get(), ask);
      case "DELETE" -> delete(found.get());
      default -> Answers.notAllowed(ask.request().method());
    };
  }

  private Answer create(Ask ask) {
    var name = ask.text("FriendlyName");
    var refused = name.isEmpty() ? Optional.of(nameless()) : objection(ask, name);
    return refused.orElseGet(
        () -> Answers.created(json(queues.create(name, size(ask, Enqueue.SIZE)))));
  }

  private Answer update(Queue queue, Ask ask) {
    var name = ask.has("FriendlyName") ? ask.text("FriendlyName") : queue.name();
    var refused = name.equals(queue.name()) ? sizeObjection(ask) : objection(ask, name);
    if (refused.isEmpty()) {
      queues.change(queue, name, size(ask, queue.maxSize()));
    }
    return refused.orElseGet(() -> Answers.ok(json(queue)));
  }

  private Answer delete(Queue queue) {
    if (!queue.members().isEmpty()) {
      var status = Integer.parseInt(quirks.value(Quirk.DELETE_NON_EMPTY_QUEUE));
      return Answers.error(status, status == 409 ? 20409 : 400, "The queue is not empty");
    }
    queues.delete(queue);
    return Answers.gone();
  }

  private Optional<Answer> objection(Ask ask, String name) {
    if (name.length() > Enqueue.LONGEST_NAME) {
      return Optional.of(
          Answers.error(
              400, 20422, "FriendlyName has " + Enqueue.LONGEST_NAME + " characters at most"));
    }
    if (queues.named(name).isPresent()) {
      return Optional.of(Answers.error(409, 20409, "There is a queue of this name"));
    }
    return sizeObjection(ask);
  }

  private static Optional<Answer> sizeObjection(Ask ask) {
    var said = ask.text("MaxSize");
    var fits = said.matches("\\d{1,4}") && Integer.parseInt(said) >= 1;
    return said.isEmpty() || (fits && Integer.parseInt(said) <= Enqueue.LARGEST_SIZE)
        ? Optional.empty()
        : Optional.of(Answers.error(400, 20422, "MaxSize is from 1 to " + Enqueue.LARGEST_SIZE));
  }

  private static Answer nameless() {
    return Answers.error(400, 20422, "FriendlyName is required");
  }

  private static int size(Ask ask, int otherwise) {
    var said = ask.text("MaxSize");
    return said.isEmpty() ? otherwise : Integer.parseInt(said);
  }

  private JsonObject json(Queue queue) {
    return new JsonObject()
        .put("sid", queue.sid())
        .put("account_sid", account.sid())
        .put("friendly_name", queue.name())
        .put("current_size", queue.members().size())
        .put("average_wait_time", queue.averageWait(engine.now()))
        .put("max_size", queue.maxSize())
        .put("date_created", Dates.rfc2822(queue.created()))
        .put("date_updated", Dates.rfc2822(queue.updated()))
        .put("uri", uri(account, queue) + ".json")
        .put(
            "subresource_uris",
            new JsonObject().put("members", uri(account, queue) + "/Members.json"));
  }

  static String uri(Account account, Queue queue) {
    return "/2010-04-01/Accounts/" + account.sid() + "/Queues/" + queue.sid();
  }
}
