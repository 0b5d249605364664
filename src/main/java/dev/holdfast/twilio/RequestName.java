package dev.holdfast.twilio;

import com.twilio.http.HttpMethod;
import com.twilio.http.Request;
import java.util.List;
import java.util.Locale;

/** What a request is about, in two words: what is done, to what; never an identifier. */
final class RequestName {
  private RequestName() {}

  /** As {@code participant-update}; a path is collections and identifiers in turn. */
  static String of(Request request) {
    List<String> path = List.of(request.constructURL().getPath().split("/", -1));
    // "", the version, Accounts and the account come first
    List<String> parts = path.size() > 4 ? path.subList(4, path.size()) : List.of("Accounts", "");
    boolean one = parts.size() % 2 == 0;
    String collection = parts.get(one ? parts.size() - 2 : parts.size() - 1);
    return singular(collection) + "-" + done(request.getMethod(), one);
  }

  private static String done(HttpMethod method, boolean one) {
    if (method == HttpMethod.DELETE) {
      return "delete";
    }
    if (method == HttpMethod.POST) {
      return one ? "update" : "create";
    }
    return one ? "read" : "list";
  }

  private static String singular(String collection) {
    String word = collection.replace(".json", "").toLowerCase(Locale.ROOT);
    return word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
  }
}
