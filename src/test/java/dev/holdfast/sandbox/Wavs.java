package dev.holdfast.sandbox;

import io.vertx.core.buffer.Buffer;
import java.util.Map;

/** Makes WAV files of 8000 bytes a second. */
final class Wavs {
  private Wavs() {}

  static App.Said of(byte[] samples) {
    var file =
        Buffer.buffer("RIFF")
            .appendIntLE(36 + samples.length)
            .appendString("WAVEfmt ")
            .appendIntLE(16)
            .appendShortLE((short) 1)
            .appendShortLE((short) 1)
            .appendIntLE(8000)
            .appendIntLE(8000)
            .appendShortLE((short) 1)
            .appendShortLE((short) 8)
            .appendString("data")
            .appendIntLE(samples.length)
            .appendBytes(samples);
    return new App.Said(200, "audio/wav", file, Map.of());
  }
}
