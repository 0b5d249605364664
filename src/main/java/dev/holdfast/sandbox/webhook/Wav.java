package dev.holdfast.sandbox.webhook;

import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/** Reads from the header of a WAV file how long it plays. */
final class Wav {
  private static final int CHUNK_HEADER = 8;

  private Wav() {}

  static Optional<Duration> length(Buffer file) {
    if (file.length() < 12 || !tag(file, 0).equals("RIFF") || !tag(file, 8).equals("WAVE")) {
      return Optional.empty();
    }
    long bytesPerSecond = 0;
    int at = 12;
    while (at + CHUNK_HEADER <= file.length()) {
      long size = file.getUnsignedIntLE(at + 4);
      if (tag(file, at).equals("fmt ") && at + 20 <= file.length()) {
        bytesPerSecond = file.getUnsignedIntLE(at + 16);
      }
      if (tag(file, at).equals("data") && bytesPerSecond > 0) {
        return Optional.of(Duration.ofMillis(size * 1000 / bytesPerSecond));
      }
      // Chunks are padded to an even size.
      at += (int) Math.min(CHUNK_HEADER + size + size % 2, Integer.MAX_VALUE / 2);
    }
    return Optional.empty();
  }

  private static String tag(Buffer file, int at) {
    return file.getString(at, at + 4, StandardCharsets.US_ASCII.name());
  }
}
