package dev.holdfast;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.util.ContextInitializer;
import ch.qos.logback.core.joran.spi.JoranException;
import org.slf4j.LoggerFactory;

/** The form of log lines: for people, or for what collects them. */
enum Logs {
  TEXT,
  JSON;

  /** Where {@code logback.xml} reads it. */
  private static final String PROPERTY = "holdfast.logs";

  /**
   * All lines from now on have this form. What is logged before the settings have been read is
   * text, unless the system property says otherwise.
   */
  void write() {
    String word = toString();
    if (word.equals(System.getProperty(PROPERTY, TEXT.toString()))) {
      return;
    }
    System.setProperty(PROPERTY, word);
    LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
    context.reset();
    try {
      new ContextInitializer(context).autoConfig();
    } catch (JoranException broken) {
      throw new IllegalStateException("logback.xml cannot be read", broken);
    }
  }

  @Override
  public String toString() {
    return this == JSON ? "json" : "text";
  }
}
