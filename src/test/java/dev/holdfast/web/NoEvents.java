package dev.holdfast.web;

import dev.holdfast.desk.Feed;
import java.util.List;

/** Nothing has happened yet. */
final class NoEvents implements Feed {
  @Override
  public long end() {
    return 0;
  }

  @Override
  public List<Item> read(Stretch stretch, Filter filter, int most) {
    return List.of();
  }
}
