package dev.holdfast.sandbox;

import java.util.List;

/** What was written behind the word {@code sandbox}: where to listen, or what is wrong with it. */
public sealed interface CommandLine {
  /** Where the sandbox listens if nobody says otherwise. */
  int PORT = 4010;

  /** How it is written. */
  String USAGE = "sandbox [--port 4010] [--seed 1]";

  /** A start; port 0 takes any that is free. */
  record Start(int port, long seed) implements CommandLine {}

  /** Not understood, with a sentence that says what to write. */
  record Wrong(String sentence) implements CommandLine {}

  /** Reads {@code --port 4010} and {@code --port=4010}; without a seed it is the one given. */
  static CommandLine read(List<String> words, long otherwise) {
    return read(words, new Start(PORT, otherwise));
  }

  /** What is told when it listens: all that an SDK has to know. */
  static String greeting(Sandbox sandbox) {
    return """
        The sandbox listens on %s until Ctrl-C.
        account SID: %s
        auth token:  %s
        to look on:  curl -s %s/_sandbox/log"""
        .formatted(sandbox.url(), Sandbox.ACCOUNT_SID, Sandbox.AUTH_TOKEN, sandbox.url());
  }

  private static CommandLine read(List<String> words, Start start) {
    if (words.isEmpty()) {
      return start;
    }
    var word = words.get(0);
    int sign = word.indexOf('=');
    var name = sign < 0 ? word : word.substring(0, sign);
    if (!name.equals("--port") && !name.equals("--seed")) {
      return new Wrong("'" + word + "' is not known here");
    }
    if (sign < 0 && words.size() == 1) {
      return new Wrong(name + " wants a number behind it");
    }
    var value = sign < 0 ? words.get(1) : word.substring(sign + 1);
    var next = name.equals("--port") ? port(value, start) : seed(value, start);
    return next instanceof Start good
        ? read(words.subList(sign < 0 ? 2 : 1, words.size()), good)
        : next;
  }

  private static CommandLine port(String text, Start start) {
    return text.matches("\\d{1,5}") && Integer.parseInt(text) <= 65_535
        ? new Start(Integer.parseInt(text), start.seed())
        : new Wrong("--port is a number from 0 (any that is free) to 65535, not '" + text + "'");
  }

  private static CommandLine seed(String text, Start start) {
    return text.matches("-?\\d{1,18}")
        ? new Start(start.port(), Long.parseLong(text))
        : new Wrong("--seed is a whole number, not '" + text + "'");
  }
}
