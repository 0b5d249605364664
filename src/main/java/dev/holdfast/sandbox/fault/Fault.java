package dev.holdfast.sandbox.fault;

import dev.holdfast.sandbox.wire.Params;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Something that shall go wrong: which exchanges, and what is done to them.
 *
 * @param method matches with {@code find}, as do {@code path} (without the query) and {@code
 *     params}
 * @param times how many exchanges it hits; 0 is all
 * @param after how many matching exchanges it lets through first
 */
public record Fault(
    Side on,
    Pattern method,
    Pattern path,
    Map<String, Pattern> params,
    Deed deed,
    int status,
    Duration delay,
    int times,
    int after) {

  boolean fits(Side side, String asked, String askedPath, Params form) {
    return side == on
        && method.matcher(asked).find()
        && path.matcher(askedPath).find()
        && params.entrySet().stream().allMatch(wanted -> has(form, wanted));
  }

  private static boolean has(Params form, Map.Entry<String, Pattern> wanted) {
    return form.every(wanted.getKey()).stream()
        .anyMatch(value -> wanted.getValue().matcher(value).find());
  }
}
