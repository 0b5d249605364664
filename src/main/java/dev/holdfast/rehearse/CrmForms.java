package dev.holdfast.rehearse;

import java.util.List;

/** What the CRM does, and is told. */
final class CrmForms {
  private static final String CALL = "/v1/calls/{call}";
  private static final List<String> HOLD =
      List.of("leg", "music", "message", "reason", "by", "path", "conference", "dry_run");

  static final List<Wording> ALL = crm();

  private CrmForms() {}

  private static List<Wording> crm() {
    return List.of(
        command(
            "crm holds",
            CALL + "/hold",
            HOLD,
            "{reason: checking stock, expect: 200}",
            "puts a leg on hold"),
        command(
            "crm resumes",
            CALL + "/resume",
            List.of("leg", "by", "dry_run"),
            "{expect: 200}",
            "brings back who is on hold"),
        command(
            "crm places",
            "/v1/calls",
            List.of("line", "to", "agent"),
            "{line: demo, to: customer}",
            "places a call; the story is about it from then on"),
        command("crm adds", CALL + "/legs", List.of("to", "role"), "{to: expert}", "adds a party"),
        new Wording(
            "crm hangs up",
            "agent",
            "hangs up somebody's leg",
            (who, value, people) -> Asks.hangUp(value, people)),
        new Wording(
            "crm is told",
            "[leg.holding, leg.held]",
            "events of the call have been told, in this order; each is good for one step",
            (who, value, people) -> new Others.Told(types(value))),
        new Wording(
            "crm is not told",
            "hold.failed",
            "no such event of the call has been told so far",
            (who, value, people) -> new Others.NotTold(types(value))));
  }

  private static Wording command(
      String form, String path, List<String> fields, String example, String meaning) {
    return new Wording(
        form, example, meaning, (who, value, people) -> Asks.command(path, fields, value, people));
  }

  private static List<String> types(Value value) {
    return value.items().stream().map(one -> one.text("an event")).toList();
  }
}
