package dev.holdfast.call;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What Twilio has on its way to us. */
final class ToyMail {
  /** One request of Twilio's. */
  sealed interface Letter {}

  /**
   * A leg asks what now.
   *
   * @param life of the document that ended; if the leg runs another one the answer is ignored
   * @param controls whether the leg waits for the answer, or only tells
   * @param at when it began to
   */
  record Asked(ToyPhone phone, int life, boolean controls, Instant at, Question question)
      implements Letter {
    boolean counts() {
      return controls && phone.up() && phone.life == life;
    }
  }

  /** A leg in a queue asks for music, for the first time. */
  record Music(ToyPhone phone, int life, int number, int turn) implements Letter {}

  /** The words before a bridge are asked for. */
  record Whisper(ToyPhone dialer, ToyPhone waits, int life, int number) implements Letter {}

  /** The life of a leg. */
  record Life(LegEvent event) implements Letter {}

  /** The life of a room. */
  record InRoom(ConferenceEvent event) implements Letter {}

  final List<Letter> letters = new ArrayList<>();
  private int tokens;

  void asks(ToyPhone phone, boolean controls, Instant at, Question question) {
    letters.add(new Asked(phone, phone.life, controls, at, question));
  }

  String token() {
    return "token-" + ++tokens;
  }

  void tells(ToyPhone phone, String status, boolean labelled) {
    Optional<Label> label = labelled ? Optional.of(phone.label) : Optional.empty();
    letters.add(new Life(new LegEvent(phone.sid, label, status)));
  }
}
