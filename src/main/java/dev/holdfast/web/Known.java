package dev.holdfast.web;

/** A request that goes no further: its answer is known already, a repeat for one. */
public final class Known extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Answer answer;

  Known(Answer answer) {
    super("the answer is known");
    this.answer = answer;
  }

  /** What is answered instead. */
  public Answer answer() {
    return answer;
  }
}
