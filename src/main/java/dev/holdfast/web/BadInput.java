package dev.holdfast.web;

/** A request that cannot be read; the answer says what to do. */
public final class BadInput extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Problem problem;

  BadInput(Problem problem) {
    super(problem.detail());
    this.problem = problem;
  }

  static BadInput malformed(String detail) {
    return new BadInput(Problem.of(400, "malformed", detail));
  }

  /** How it is told. */
  public Problem problem() {
    return problem;
  }
}
