package dev.holdfast.rehearse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What an answer should be; where no status is said, any that means yes.
 *
 * @param state of the call
 * @param code of the problem
 * @param has what is in the body
 * @param hasNot what is not
 */
record Expected(
    Optional<Integer> status,
    Optional<String> state,
    Optional<String> code,
    List<String> has,
    List<String> hasNot) {
  private static final int SHOWN = 400;

  static Expected read(Optional<Value> value) {
    if (value.isEmpty()) {
      return new Expected(
          Optional.empty(), Optional.empty(), Optional.empty(), List.of(), List.of());
    }
    if (value.get() instanceof Value.Text status) {
      return new Expected(
          Optional.of(status(status)), Optional.empty(), Optional.empty(), List.of(), List.of());
    }
    Fields fields = value.get().fields("expect");
    Expected expected =
        new Expected(
            fields.take("status").map(Expected::status),
            fields.text("state"),
            fields.text("code"),
            texts(fields.take("has")),
            texts(fields.take("has not")));
    fields.done();
    return expected;
  }

  void check(Web.Answer answer) throws Miss {
    if (!met(answer)) {
      String text = answer.text().strip();
      throw new Miss(
          "the answer " + this,
          "it was "
              + answer.status()
              + (text.isEmpty() ? "" : " " + text.substring(0, Math.min(SHOWN, text.length()))));
    }
  }

  private boolean met(Web.Answer answer) {
    return status.map(one -> one == answer.status()).orElse(answer.ok())
        && state.stream().allMatch(one -> answer.json().path("state").asText().equals(one))
        && code.stream().allMatch(one -> answer.json().path("code").asText().equals(one))
        && has.stream().allMatch(answer.text()::contains)
        && hasNot.stream().noneMatch(answer.text()::contains);
  }

  private static int status(Value value) {
    String text = value.text("a status");
    if (!text.matches("[1-5]\\d\\d")) {
      throw new Misread(
          value.at(), "expect has to be a status like 200, or {status: 409, code: in-transition}");
    }
    return Integer.parseInt(text);
  }

  private static List<String> texts(Optional<Value> value) {
    return value.stream().flatMap(one -> one.items().stream()).map(one -> one.text("has")).toList();
  }

  @Override
  public String toString() {
    List<String> parts = new ArrayList<>();
    parts.add(status.map(String::valueOf).orElse("2xx"));
    state.ifPresent(one -> parts.add("state " + one));
    code.ifPresent(one -> parts.add("code " + one));
    has.forEach(one -> parts.add("with \"" + one + "\""));
    hasNot.forEach(one -> parts.add("without \"" + one + "\""));
    return String.join(", ", parts);
  }
}
