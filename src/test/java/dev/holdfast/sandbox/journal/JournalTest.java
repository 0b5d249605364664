package dev.holdfast.sandbox.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.sandbox.wire.Params;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The log keeps the newest 50,000 entries. */
class JournalTest {
  @Test
  void numbers_go_on_when_old_entries_go() {
    var journal = new Journal();
    for (int one = 0; one < 50_003; one++) {
      journal.open(Kind.REST, Instant.EPOCH, "GET", "/", Params.NONE);
    }
    assertThat(journal.since(0)).hasSize(50_000).first().matches(note -> note.sequence() == 4);
    assertThat(journal.since(50_001).stream().map(Note::sequence))
        .containsExactly(50_002L, 50_003L);
    assertThat(journal.since(50_003)).isEmpty();
  }
}
