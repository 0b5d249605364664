package dev.holdfast.console;

import dev.holdfast.desk.Board;
import dev.holdfast.desk.BoardQuery;
import dev.holdfast.desk.Boards;
import dev.holdfast.desk.Reply;
import dev.holdfast.desk.Sight;
import dev.holdfast.word.Word;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;

/** The words for looking at the board. */
public final class BoardWords {
  private final Boards boards;
  private final Legend legend;
  private final InstantSource time;

  public BoardWords(Boards boards, Legend legend, InstantSource time) {
    this.boards = boards;
    this.legend = legend;
    this.time = time;
  }

  @Word("Gives the live calls, or what has changed of them, with what is needed to read them.")
  public Reply look(BoardQuery query) {
    Instant now = time.instant();
    Board board = boards.read(query, now);
    List<Sight.Colours> lines =
        legend.lines().stream()
            .filter(line -> query.lines().isEmpty() || query.lines().contains(line.line()))
            .toList();
    return new Reply.OfBoard(
        new Sight(
            board,
            now,
            query.client(),
            legend.scopes().getOrDefault(query.client(), Set.of()),
            !query.lines().isEmpty(),
            lines,
            legend.music(),
            legend.phones()));
  }
}
