package dev.holdfast.lint;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether every setting that a file names has a value; comments name none. */
final class Placeholders {
  private static final Pattern NAMED =
      Pattern.compile("\\{\\{!?([^?}:][^}:]*)(:[^}]*)?}}|\\$\\{properties:([^}:]+)(:[^}]*)?}");

  private final Set<String> settings;
  private final Report report;

  Placeholders(Set<String> settings, Report report) {
    this.settings = settings;
    this.report = report;
  }

  void check(String file, List<String> lines) {
    for (int at = 0; at < lines.size(); at++) {
      if (!lines.get(at).strip().startsWith("#")) {
        line(file, at + 1, NAMED.matcher(lines.get(at)));
      }
    }
  }

  private void line(String file, int line, Matcher named) {
    while (named.find()) {
      boolean braces = named.group(1) != null;
      String name = (braces ? named.group(1) : named.group(3)).strip();
      boolean otherwise = named.group(braces ? 2 : 4) != null;
      if (!otherwise && !settings.contains(name)) {
        report.add(new Fault(file, line, named.start() + 1, unknown(name)));
      }
    }
  }

  private String unknown(String name) {
    String hint =
        Nearest.to(name, settings)
            .map(one -> "did you mean `" + one + "`?")
            .orElse("write it there");
    return "application.properties has no `" + name + "`; " + hint;
  }
}
