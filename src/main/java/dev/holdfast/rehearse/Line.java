package dev.holdfast.rehearse;

/**
 * One line of a story.
 *
 * @param text as it is written
 */
record Line(Mark at, String text, Step step) {}
