package dev.holdfast.word;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One word as it is listed.
 *
 * @param bean the name that a route calls it by, as {@code hold}
 * @param name the name of the method
 * @param gives the type of what it gives; {@code nothing} leaves the body as it was
 */
public record Entry(
    String bean, String name, String sentence, List<Taken> parameters, String gives) {

  /**
   * A parameter of a word.
   *
   * @param written its type without packages, as {@code Optional<RoomReport>}
   */
  public record Taken(String name, String written, Class<?> type) {}

  static Entry of(String bean, Method method) {
    return new Entry(
        bean,
        method.getName(),
        method.getAnnotation(Word.class).value(),
        Arrays.stream(method.getParameters()).map(Entry::taken).toList(),
        method.getReturnType() == void.class ? "nothing" : written(method.getGenericReturnType()));
  }

  /** What routes write: {@code hold.find}. */
  public String called() {
    return bean + "." + name;
  }

  /** What must stay for routes that call it: names and types, not the names of its parameters. */
  public String signature() {
    return called() + listed(Taken::written) + " -> " + gives;
  }

  /** Its name with its parameters. */
  public String usage() {
    return called() + listed(taken -> taken.written() + " " + taken.name());
  }

  private String listed(Function<Taken, String> form) {
    return parameters.stream().map(form).collect(Collectors.joining(", ", "(", ")"));
  }

  private static Taken taken(Parameter parameter) {
    return new Taken(
        parameter.getName(), written(parameter.getParameterizedType()), parameter.getType());
  }

  private static String written(Type type) {
    return type.getTypeName().replaceAll("[a-z][a-z0-9]*\\.", "").replaceAll("\\w+\\$", "");
  }
}
