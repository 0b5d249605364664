package dev.holdfast.word;

import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * All words, ordered by bean and name.
 *
 * @param beans the beans that have words
 */
public record Dictionary(Set<String> beans, List<Entry> entries) {

  /**
   * Reads the words of classes: their public methods that are marked as such.
   *
   * @param types the classes, by the names of their beans
   */
  public static Dictionary of(Map<String, Class<?>> types) {
    return new Dictionary(
        new TreeSet<>(types.keySet()),
        types.entrySet().stream()
            .flatMap(type -> words(type.getKey(), type.getValue()).stream())
            .sorted(Comparator.comparing(Entry::signature))
            .toList());
  }

  /** The words of a bean. */
  public List<Entry> of(String bean) {
    return entries.stream().filter(entry -> entry.bean().equals(bean)).toList();
  }

  private static List<Entry> words(String bean, Class<?> type) {
    return Arrays.stream(type.getMethods())
        .filter(method -> method.isAnnotationPresent(Word.class))
        .filter(method -> !Modifier.isStatic(method.getModifiers()) && !method.isBridge())
        .map(method -> Entry.of(bean, method))
        .toList();
  }
}
