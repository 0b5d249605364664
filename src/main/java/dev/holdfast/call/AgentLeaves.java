package dev.holdfast.call;

/** What happens when the last agent leaves while the customer is on hold. */
public enum AgentLeaves {
  /** Ring the agent's address again; when somebody is there, the customer comes back. */
  RECALL,
  /** Ring the line's other address; when somebody is there, the customer comes back. */
  ANOTHER,
  /** Tell the customer, and end the call. */
  APOLOGISE
}
