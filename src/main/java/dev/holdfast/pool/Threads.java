package dev.holdfast.pool;

import java.util.Objects;
import java.util.concurrent.ThreadFactory;

/** What threads a pool is made of. */
public final class Threads {
  /**
   * From here on a virtual thread that waits in a monitor leaves its core to others (<a
   * href="https://openjdk.org/jeps/491">JEP 491</a>); before, a few that wait for Twilio so would
   * keep all others from running.
   */
  private static final int VIRTUAL_SINCE = 24;

  private Threads() {}

  /** Makes threads of this name that keep no process alive. */
  public static ThreadFactory named(String name) {
    return work -> {
      Thread made = new Thread(work, name);
      made.setDaemon(true);
      return made;
    };
  }

  /**
   * Makes threads of this name that take no more memory than what they do: virtual ones where this
   * Java has them.
   *
   * @param otherwise what makes them where it has none
   */
  public static ThreadFactory light(String name, ThreadFactory otherwise) {
    return Runtime.version().feature() < VIRTUAL_SINCE ? otherwise : virtual(name);
  }

  /** By reflection: what is compiled for Java 17 knows no such thing. */
  private static ThreadFactory virtual(String name) {
    try {
      Class<?> builder = Class.forName("java.lang.Thread$Builder");
      Object virtual = Thread.class.getMethod("ofVirtual").invoke(null);
      Object named = builder.getMethod("name", String.class).invoke(virtual, name);
      return (ThreadFactory) Objects.requireNonNull(builder.getMethod("factory").invoke(named));
    } catch (ReflectiveOperationException changed) {
      throw new LinkageError("this Java makes virtual threads in another way", changed);
    }
  }
}
