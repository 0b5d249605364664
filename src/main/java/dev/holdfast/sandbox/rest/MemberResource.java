package dev.holdfast.sandbox.rest;

import dev.holdfast.sandbox.call.Account;
import dev.holdfast.sandbox.queue.Member;
import dev.holdfast.sandbox.queue.Queue;
import dev.holdfast.sandbox.queue.Queues;
import dev.holdfast.sandbox.wire.Dates;
import dev.holdfast.sandbox.wire.Reaction.Answer;
import io.vertx.core.json.JsonObject;
import java.util.Optional;

/** Those who wait in a queue: list, fetch and dequeue, by CallSid or the first (reference 1.5). */
final class MemberResource {
  private final Account account;
  private final Queues queues;

  MemberResource(Account account, Queues queues) {
    this.account = account;
    this.queues = queues;
  }

  Answer list(String queueSid, Ask ask) {
    return queues
        .find(queueSid)
        .map(
            queue ->
                new Page<>(
                        "queue_members",
                        queue.members(),
                        member -> member.call().sid(),
                        member -> json(queue, member))
                    .answer(ask))
        .orElseGet(() -> Answers.notFound(ask.request().path()));
  }

  Answer one(String queueSid, String key, Ask ask) {
    var queue = queues.find(queueSid);
    var member = queue.flatMap(found -> find(found, key));
    if (queue.isEmpty() || member.isEmpty()) {
      return Answers.notFound(ask.request().path());
    }
    return switch (ask.request().method()) {
      case "GET" -> Answers.ok(json(queue.get(), member.get()));
      case "POST" -> dequeue(queue.get(), member.get(), ask);
      default -> Answers.notAllowed(ask.request().method());
    };
  }

  private Answer dequeue(Queue queue, Member member, Ask ask) {
    var link = ask.link("Url", "Method", "POST");
    if (!link.isAbsolute()) {
      return Answers.error(400, 21205, "Url is not a valid URL: " + link.url());
    }
    member.moveTo(link);
    return Answers.ok(json(queue, member));
  }

  private static Optional<Member> find(Queue queue, String key) {
    return key.equals("Front") ? queue.front() : queue.find(key);
  }

  private JsonObject json(Queue queue, Member member) {
    return new JsonObject()
        .put("queue_sid", queue.sid())
        .put("call_sid", member.call().sid())
        .put("date_enqueued", Dates.rfc2822(member.enqueued()))
        .put("position", queue.position(member))
        .put("wait_time", member.waited())
        .put(
            "uri", QueueResource.uri(account, queue) + "/Members/" + member.call().sid() + ".json");
  }
}
