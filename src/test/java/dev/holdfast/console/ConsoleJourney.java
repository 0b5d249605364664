package dev.holdfast.console;

import dev.holdfast.fixtures.Chromium;
import dev.holdfast.fixtures.Journey;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;

/** Journeys that are seen and made in a browser, which is talked to from one thread only. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SAME_THREAD)
abstract class ConsoleJourney extends Journey {
  static final String KEY = "demo-key";
  static final String WATCHER = "watcher-key";

  private Chromium chromium;
  private Screen screen;

  ConsoleJourney() {
    super(
        Map.of(
            "holdfast.key.watcher", WATCHER,
            "holdfast.key.watcher.scopes", "read",
            "holdfast.key.watcher.lines", "demo"));
  }

  @BeforeAll
  void launch() {
    chromium = Chromium.start();
  }

  @AfterAll
  void leave() {
    if (chromium != null) {
      chromium.close();
    }
  }

  @BeforeEach
  void sitDown() {
    screen = Screen.desk(chromium, world().publicUrl());
  }

  /** Before the world is tidied up: a page that asks on keeps it from coming to rest. */
  @AfterEach
  void standUp() {
    screen.close();
  }

  Screen screen() {
    return screen;
  }

  /** From here on somebody looks on a small screen, at night. */
  Screen small() {
    screen.close();
    screen = Screen.small(chromium, world().publicUrl());
    return screen;
  }
}
