package dev.holdfast;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.web.Client;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** {@code holdfast key} prints a key and the line for the settings. */
class KeyCommandTest {
  private static final Pattern SAID =
      Pattern.compile(
          "(?s).*: +(hf_[A-Za-z0-9_-]{43})\\R.*holdfast.key.<client> = sha256:([0-9a-f]{64})\\R");

  @Test
  void a_fresh_key_comes_with_its_hash_and_never_twice() {
    Matcher first = said();
    assertThat(first.group(2)).isEqualTo(Client.hash(first.group(1)));
    assertThat(said().group(1)).isNotEqualTo(first.group(1));
  }

  private static Matcher said() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int code = Main.key(new PrintStream(bytes, true, StandardCharsets.UTF_8), new SecureRandom());
    assertThat(code).isZero();
    Matcher said = SAID.matcher(bytes.toString(StandardCharsets.UTF_8));
    assertThat(said.matches()).as(bytes.toString(StandardCharsets.UTF_8)).isTrue();
    return said;
  }
}
