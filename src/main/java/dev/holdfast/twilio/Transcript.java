package dev.holdfast.twilio;

import com.twilio.http.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What each thread has sent to Twilio, worded for people, until it is asked for. */
final class Transcript {
  private static final int MOST = 12;

  /** Every path begins so. */
  private static final Pattern ACCOUNT = Pattern.compile("^/2010-04-01/Accounts/AC[0-9a-f]{32}");

  private final ThreadLocal<List<String>> lines = ThreadLocal.withInitial(ArrayList::new);

  /** Notes a request without its credentials, and what came of it. */
  void add(Request request, String answer) {
    StringBuilder text = new StringBuilder();
    String path = ACCOUNT.matcher(request.constructURL().getPath()).replaceFirst("");
    text.append(request.getMethod()).append(' ').append(path);
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
