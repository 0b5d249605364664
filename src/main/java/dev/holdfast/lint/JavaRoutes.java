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

  List<String> doors() {
    return all(DOOR);
  }

  List<String> called() {
    return all(CALLED);
  }

  List<String> policies() {
    return all(POLICY);
  }

  Spot spot() {
    return new Spot(file, 1, 1);
  }

  private List<String> all(Pattern pattern) {
    return pattern.matcher(text).results().map(MatchResult::group).map(JavaRoutes::name).toList();
  }

  private static String name(String found) {
    return found.substring(found.indexOf('"') + 1);
  }
}
