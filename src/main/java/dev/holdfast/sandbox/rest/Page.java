package dev.holdfast.sandbox.rest;

import dev.holdfast.sandbox.wire.Params;
import dev.holdfast.sandbox.wire.Reaction.Answer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** One page of a list in the envelope of every 2010 list (reference 1.1). */
record Page<T>(
    String key, Iterable<T> items, Function<T, String> sid, Function<T, JsonObject> json) {
  private static final int DEFAULT_SIZE = 50;
  private static final int MOST = 1000;

  Answer answer(Ask ask) {
    var query = ask.query();
    int size = number(query.text("PageSize", ""), DEFAULT_SIZE);
    int number = number(query.text("Page", ""), 0);
    if (size < 1 || size > MOST) {
      return Answers.error(400, 20007, "PageSize is from 1 to 1000");
    }
    int start = start(query, number * size);
    var shown = from(start, size + 1);
    var more = shown.size() > size;
    var page = more ? shown.subList(0, size) : shown;
    var body =
        new JsonObject()
            .put(key, new JsonArray(page.stream().map(json).toList()))
            .put("page", number)
            .put("page_size", size)
            .put("start", start)
            .put("end", Math.max(start, start + page.size() - 1));
    var path = ask.request().path();
    body.put("uri", ask.request().target());
    body.put("first_page_uri", uri(path, query, size, 0));
    body.put("next_page_uri", more ? next(path, query, size, number, page) : null);
    body.put("previous_page_uri", number > 0 ? uri(path, query, size, number - 1) : null);
    return Answers.ok(body);
  }

  /** Behind the item that the token names, wherever it is by now. */
  private int start(Params query, int otherwise) {
    var token = query.text("PageToken", "").replaceFirst("^PA", "");
    int seen = 0;
    for (T item : token.isEmpty() ? List.<T>of() : items) {
      seen++;
      if (sid.apply(item).endsWith(token)) {
        return seen;
      }
    }
    return otherwise;
  }

  /** Looks no further than it has to: behind the page there may be thousands. */
  private List<T> from(int start, int most) {
    var found = new ArrayList<T>();
    var rest = items.iterator();
    for (int i = 0; i < start + most && rest.hasNext(); i++) {
      var item = rest.next();
      if (i >= start) {
        found.add(item);
      }
    }
    return found;
  }

  private String next(String path, Params query, int size, int number, List<T> page) {
    var last = sid.apply(page.get(page.size() - 1)).substring(2);
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
