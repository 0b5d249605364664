package dev.holdfast.setup;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/**
 * What a RIFF file says of itself in its head.
 *
 * @param end where its sound ends, in bytes from the beginning of the file
 */
record Wav(int channels, long rate, int bits, Duration length, long end) {
  private static final int CHUNK = 8;
  private static final int FORMAT = 16;

  /** Reads a head; empty: it is none, or says nothing of a length. */
  static Optional<Wav> read(ByteBuffer start) {
    ByteBuffer bytes = start.duplicate().order(ByteOrder.LITTLE_ENDIAN);
    if (bytes.remaining() < 12 || !word(bytes).equals("RIFF")) {
      return Optional.empty();
    }
    bytes.getInt();
    return word(bytes).equals("WAVE") ? chunks(bytes) : Optional.empty();
  }

  /** As people write it. */
  String inShort() {
    return rate
        + " Hz, "
        + (channels == 1 ? "mono" : channels + " channels")
        + ", "
        + bits
        + " bit";
  }

  private static Optional<Wav> chunks(ByteBuffer bytes) {
    Optional<ByteBuffer> format = Optional.empty();
    while (bytes.remaining() >= CHUNK) {
      String name = word(bytes);
      long size = Integer.toUnsignedLong(bytes.getInt());
      if (name.equals("data")) {
        long from = bytes.position();
        return format.flatMap(one -> of(one, from, size));
      }
      if (size > bytes.remaining()) {
        return Optional.empty();
      }
      if (name.equals("fmt ") && size >= FORMAT) {
        format = Optional.of(bytes.slice().order(ByteOrder.LITTLE_ENDIAN));
      }
      // A chunk of an odd size is followed by a byte of padding.
      bytes.position((int) Math.min(bytes.limit(), bytes.position() + size + (size & 1)));
    }
    return Optional.empty();
  }

  private static Optional<Wav> of(ByteBuffer format, long from, long size) {
    long perSecond = Integer.toUnsignedLong(format.getInt(8));
    if (perSecond == 0) {
      return Optional.empty();
    }
    return Optional.of(
        new Wav(
            format.getShort(2),
            Integer.toUnsignedLong(format.getInt(4)),
            format.getShort(14),
            Duration.ofMillis(size * 1000 / perSecond),
            from + size));
  }

  private static String word(ByteBuffer bytes) {
    byte[] letters = new byte[4];
    bytes.get(letters);
    return new String(letters, StandardCharsets.ISO_8859_1);
  }
}
