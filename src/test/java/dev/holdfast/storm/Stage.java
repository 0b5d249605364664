package dev.holdfast.storm;

import dev.holdfast.fixtures.World;
import java.util.Map;

/** A world, and a new one after each failure: one must not make the next story go wrong. */
final class Stage implements AutoCloseable {
  private World world = world();

  Played play(Script script) {
    Played played = new Player(world).play(script);
    if (played.failure().isPresent()) {
      close();
      world = world();
    }
    return played;
  }

  @Override
  public void close() {
    world.close();
  }

  private static World world() {
    return new World(
        Map.of(
            "holdfast.key.demo.scopes",
            "read,hold,call,adopt",
            "holdfast.adopt.line",
            "demo-legs"));
  }
}
