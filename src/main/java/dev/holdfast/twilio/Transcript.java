package dev.holdfast.twilio;

import com.twilio.http.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What each thread has sent to Twilio, worded for people, until it is asked for. */
final class Transcript {
  private static final int MOST = 12;

  private final ThreadLocal<List<String>> lines = ThreadLocal.withInitial(ArrayList::new);

  /** Notes a request without its credentials, and what came of it. */
  void add(Request request, String answer) {
    StringBuilder text = new StringBuilder();
    text.append(request.getMethod()).append(' ').append(request.constructURL().getPath());
    Map<String, List<String>> form = new TreeMap<>(request.getPostParams());
    form.forEach((name, values) -> text.append(line(name, values)));
    List<String> said = lines.get();
    if (said.size() == MOST) {
      said.remove(0);
    }
    said.add(text.append("\n-> ").append(answer).toString());
  }

  /** What there is; after this it is forgotten. */
  List<String> take() {
    List<String> said = List.copyOf(lines.get());
    lines.remove();
    return said;
  }

  private static String line(String name, List<String> values) {
    return "\n" + name + "=" + String.join(", ", values);
  }
}
