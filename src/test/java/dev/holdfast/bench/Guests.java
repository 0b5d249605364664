package dev.holdfast.bench;

/** The names of the legs of the bench's calls, each derived from the number of its call. */
final class Guests {
  static final String ROOMS = "+15550108001";
  static final String LEGS = "+15550108002";

  private Guests() {}

  /** The customer's leg, whose name is the call's. */
  static String customer(int call) {
    return "CA" + digits(call);
  }

  /** The agent's leg. */
  static String agent(int call) {
    return agent(digits(call));
  }

  /** The agent's leg of the call that is in the conference with these digits. */
  static String agent(String digits) {
    return "CAa" + digits.substring(1);
  }

  static String conference(int call) {
    return "CF" + digits(call);
  }

  static String queue(int call) {
    return "QU" + digits(call);
  }

  /** The call of an agent's leg. */
  static int call(String agent) {
    return Integer.parseInt(agent.substring(agent.length() - 7), 16) - 1;
  }

  private static String digits(int call) {
    return "%032x".formatted(call + 1);
  }
}
