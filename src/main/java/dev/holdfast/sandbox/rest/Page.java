package dev.holdfast.sandbox.rest;

import dev.holdfast.sandbox.wire.Params;
import dev.holdfast.sandbox.wire.Reaction.Answer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.function.Function;

/** One page of a list in the envelope of every 2010 list (reference 1.1). */
record Page<T>(String key, List<T> items, Function<T, String> sid, Function<T, JsonObject> json) {
  private static final int DEFAULT_SIZE = 50;
  private static final int MOST = 1000;

  Answer answer(Ask ask) {
    var query = ask.query();
    int size = number(query.text("PageSize", ""), DEFAULT_SIZE);
    int number = number(query.text("Page", ""), 0);
    if (size < 1 || size > MOST) {
      return Answers.error(400, 20007, "PageSize is from 1 to 1000");
    }
    int start = Math.min(items.size(), start(query, number * size));
    int end = Math.min(items.size(), start + size);
    var shown = new JsonArray();
    items.subList(start, end).forEach(item -> shown.add(json.apply(item)));
    var body =
        new JsonObject()
            .put(key, shown)
            .put("page", number)
            .put("page_size", size)
            .put("start", start)
            .put("end", Math.max(start, end - 1));
    var path = ask.request().path();
    body.put("uri", ask.request().target());
    body.put("first_page_uri", uri(path, query, size, 0));
    body.put("next_page_uri", end < items.size() ? next(path, query, size, number, end) : null);
    body.put("previous_page_uri", number > 0 ? uri(path, query, size, number - 1) : null);
    return Answers.ok(body);
  }

  /** Behind the item that the token names, wherever it is by now. */
  private int start(Params query, int otherwise) {
    var token = query.text("PageToken", "").replaceFirst("^PA", "");
    for (int i = 0; i < items.size() && !token.isEmpty(); i++) {
      if (sid.apply(items.get(i)).endsWith(token)) {
        return i + 1;
      }
    }
    return otherwise;
  }

  private String next(String path, Params query, int size, int number, int end) {
    var last = sid.apply(items.get(end - 1)).substring(2);
    return uri(path, query, size, number + 1) + "&PageToken=PA" + last;
  }

  private static String uri(String path, Params query, int size, int number) {
    var filters = query.without("Page").without("PageSize").without("PageToken");
    var paged = filters.with("PageSize", String.valueOf(size));
    return path + "?" + paged.with("Page", String.valueOf(number)).encode();
  }

  private static int number(String text, int otherwise) {
    return text.matches("\\d{1,6}") ? Integer.parseInt(text) : otherwise;
  }
}
