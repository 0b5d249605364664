package dev.holdfast.setup;

import java.nio.ByteBuffer;

/**
 * A body of which only the beginning is kept.
 *
 * @param start not more than 64 kB
 * @param length of all of it, in bytes
 * @param whole false: it was so long that the rest was not waited for
 */
record Taste(ByteBuffer start, long length, boolean whole) {
  Taste {
    start = start.asReadOnlyBuffer();
  }
}
