package dev.holdfast.setup;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.stream.Collectors;

/** Findings as people and machines read them. */
public record Report(List<Finding> findings) {
  private static final int VERDICT = 11;

  public Report {
    findings = List.copyOf(findings);
  }

  /** Whether there is nothing to do. */
  public boolean fine() {
    return findings.stream().allMatch(Finding::fine);
  }

  /** One finding a line, what differs and what to do indented below it. */
  public String text() {
    long todo = findings.stream().filter(one -> !one.fine()).count();
    return findings.stream().map(Report::text).collect(Collectors.joining())
        + (todo == 0 ? "Ready for live calls." : todo + " of " + findings.size() + " to look at.");
  }

  private static String text(Finding finding) {
    String indent = "\n" + " ".repeat(VERDICT + 2);
    String differences =
        finding.differences().stream().map(one -> text(one, indent)).collect(Collectors.joining());
    String remedy = finding.remedy().isEmpty() ? "" : indent + "-> " + finding.remedy();
    return ("%-" + VERDICT + "s  %s: %s%s%s%n")
        .formatted(finding.verdict().word(), finding.about(), finding.says(), differences, remedy);
  }

  private static String text(Difference one, String indent) {
    return indent
        + one.what()
        + ": "
        + one.price()
        + indent
        + "  is    "
        + shown(one.is())
        + indent
        + "  shall "
        + shown(one.shall());
  }

  private static String shown(String value) {
    return value.isEmpty() ? "(nothing)" : value;
  }

  /** The same for machines. */
  public String json() {
    JsonArray checks = new JsonArray();
    findings.forEach(one -> checks.add(json(one)));
    return new JsonObject().put("fine", fine()).put("checks", checks).encodePrettily();
  }

  private static JsonObject json(Finding finding) {
    JsonObject json =
        new JsonObject()
            .put("about", finding.about())
            .put("verdict", finding.verdict().word())
            .put("says", finding.says());
    if (!finding.remedy().isEmpty()) {
      json.put("do", finding.remedy());
    }
    JsonArray differences = new JsonArray();
    finding.differences().forEach(one -> differences.add(json(one)));
    return differences.isEmpty() ? json : json.put("differences", differences);
  }

  private static JsonObject json(Difference one) {
    return new JsonObject()
        .put("what", one.what())
        .put("is", one.is())
        .put("shall", one.shall())
        .put("price", one.price());
  }
}
