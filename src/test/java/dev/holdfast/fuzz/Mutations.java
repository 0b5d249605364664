package dev.holdfast.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/** What can be wrong with a text. */
final class Mutations {
  private static final List<String> WEDGES =
      List.of(
          "%",
          "%00",
          "%2F",
          "%2e%2e",
          "..",
          "//",
          "%zz",
          "%C0%AF",
          "\\",
          "?",
          "&",
          "=",
          ";",
          "#",
          "{{env:HOME}}",
          "${body}",
          "$%7Bsys.user.home%7D",
          "'",
          "%22",
          "<",
          "\u00e4",
          "%F0%9F%93%9E");

  private final Random random;

  Mutations(Random random) {
    this.random = random;
  }

  /** A path with something in it that does not belong there; never the end of its line. */
  String path(String path) {
    int at = 1 + random.nextInt(path.length());
    String broken =
        switch (random.nextInt(4)) {
          case 0 -> path.substring(0, Math.min(at, path.length()));
          case 1 ->
              path.substring(0, Math.min(at, path.length()))
                  + wedge()
                  + path.substring(Math.min(at, path.length()));
          case 2 -> path + "/" + wedge();
          default -> path + wedge().repeat(1 + random.nextInt(random.nextInt(10) == 0 ? 3_000 : 5));
        };
    return broken;
  }

  /** A text with bytes changed, taken away or added. */
  String text(String text) {
    StringBuilder broken = new StringBuilder(text);
    for (int times = 1 + random.nextInt(4); times > 0 && !broken.isEmpty(); times--) {
      int at = random.nextInt(broken.length());
      switch (random.nextInt(3)) {
        case 0 -> broken.setCharAt(at, (char) random.nextInt(0x3000));
        case 1 -> broken.deleteCharAt(at);
        default -> broken.insert(at, wedge());
      }
    }
    return broken.toString();
  }

  /** A word of a few characters, often the same one. */
  String word() {
    return random.nextInt(5) == 0 ? "w ".repeat(random.nextInt(200)) : "word-" + random.nextInt(50);
  }

  /** What is hardly HTTP. */
  byte[] noise() {
    byte[] bytes = new byte[1 + random.nextInt(300)];
    random.nextBytes(bytes);
    // Blank lines before a request are passed over, and rightly: nobody would answer them.
    bytes[bytes.length - 1] = 'x';
    byte[] end = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    byte[] all = java.util.Arrays.copyOf(bytes, bytes.length + end.length);
    System.arraycopy(end, 0, all, bytes.length, end.length);
    return all;
  }

  private String wedge() {
    return WEDGES.get(random.nextInt(WEDGES.size()));
  }
}
