package dev.holdfast.rehearse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Ports for those whose address has to be known before they listen. None of those that the system
 * gives to whoever connects to somebody: such a one may be gone before it is listened at.
 */
public final class FreePort {
  private static final int LOWEST = 20_000;
  private static final int MANY = 12_000;
  private static final AtomicInteger NEXT =
      new AtomicInteger(ThreadLocalRandom.current().nextInt(MANY));

  private FreePort() {}

  /** One at which nobody listens, and that nobody here was given lately. */
  public static int any() {
    for (int tried = 0; tried < MANY; tried++) {
      int port = LOWEST + Math.floorMod(NEXT.getAndIncrement(), MANY);
      if (free(port)) {
        return port;
      }
    }
    throw new IllegalStateException("no port is free");
  }

  private static boolean free(int port) {
    try (ServerSocket socket = new ServerSocket(port)) {
      return socket.isBound();
    } catch (BindException taken) {
      return false;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
