package dev.holdfast.lint;

import java.util.Map;
import java.util.Set;

/**
 * What routes may rely on, beside each other.
 *
 * @param words the types of the words, by the names of their beans
 * @param settings the settings that have a value
 * @param started the steps that the application starts by itself; others are called by routes
 */
public record Known(Map<String, Class<?>> words, Set<String> settings, Set<String> started) {}
