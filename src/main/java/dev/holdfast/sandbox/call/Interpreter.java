package dev.holdfast.sandbox.call;

import dev.holdfast.sandbox.engine.Engine;
import dev.holdfast.sandbox.journal.Journal;
import dev.holdfast.sandbox.webhook.Courier;
import dev.holdfast.sandbox.webhook.Media;

/** What every script works with. */
public record Interpreter(
    Engine engine, Courier courier, Media media, Journal journal, Steps steps) {}
