package dev.holdfast.sandbox.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.sandbox.client.SandboxClient;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;

/** One sandbox between several classes. */
class SharedSandboxTest {
  private static final Set<String> URLS = new HashSet<>();

  @AfterAll
  static void it_was_one_sandbox() {
    assertThat(URLS).hasSize(1);
  }

  @Nested
  @TestInstance(TestInstance.Lifecycle.PER_CLASS)
  class One {
    @RegisterExtension static final SandboxExtension SANDBOX = SandboxExtension.shared();

    @Test
    void a_class_asks_for_it(SandboxClient sandbox) {
      URLS.add(sandbox.url());
      assertThat(URLS).hasSize(1);
    }
  }

  @Nested
  class Other {
    @RegisterExtension static final SandboxExtension SANDBOX = SandboxExtension.shared();

    @Test
    void another_class_asks_for_it(SandboxClient sandbox) {
      URLS.add(sandbox.url());
      assertThat(URLS).hasSize(1);
    }
  }
}
