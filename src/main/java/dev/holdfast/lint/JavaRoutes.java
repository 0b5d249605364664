package dev.holdfast.lint;

import dev.holdfast.lint.Names.Spot;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What a team's Java file in {@code routes/} has in common with the YAML beside it: the steps it
 * calls, those it has, the policies it names. Whether it is right its compiler says.
 */
record JavaRoutes(String file, String text) {
  private static final Pattern DOOR = Pattern.compile("from\\(\\s*\"((?:direct|seda):[^\"?]*)");
  private static final Pattern CALLED = Pattern.compile("(?<!from\\()\"((?:direct|seda):[^\"?]*)");
  private static final Pattern POLICY = Pattern.compile("routeConfigurationId\\(\\s*\"([^\"]*)");

  /** A name with its place. */
  record Named(String name, Spot spot) {}

  List<Named> doors() {
    return all(DOOR);
  }

  List<Named> called() {
    return all(CALLED);
  }

  List<Named> policies() {
    return all(POLICY);
  }

  private List<Named> all(Pattern pattern) {
    return pattern.matcher(text).results().map(this::named).toList();
  }

  private Named named(MatchResult found) {
    int quote = found.start() + found.group().indexOf('"');
    String before = text.substring(0, quote);
    int line = (int) before.chars().filter(one -> one == '\n').count() + 1;
    int column = quote - before.lastIndexOf('\n');
    return new Named(text.substring(quote + 1, found.end()), new Spot(file, line, column));
  }
}
