package dev.holdfast.twilio;

import com.twilio.exception.ApiException;
import dev.holdfast.desk.TwilioBusy;
import dev.holdfast.desk.TwilioDoubtful;
import dev.holdfast.desk.TwilioRefused;
import java.util.Optional;
import java.util.function.Supplier;

/** Twilio's answers, by their HTTP status first: its code may be just that status again. */
final class Answers {
  private static final int NOT_FOUND = 404;
  private static final int TOO_MANY = 429;
  private static final int SERVER_ERROR = 500;

  private Answers() {}

  /** The answer, or the failure that it is. */
  static <T> T of(Supplier<T> request) {
    try {
      return request.get();
    } catch (ApiException no) {
      throw failure(no);
    }
  }

  /** The answer, or nothing when Twilio does not know the resource. */
  static <T> Optional<T> ifKnown(Supplier<T> request) {
    try {
      return Optional.of(request.get());
    } catch (ApiException no) {
      if (status(no) == NOT_FOUND) {
        return Optional.empty();
      }
      throw failure(no);
    }
  }

  private static RuntimeException failure(ApiException no) {
    int status = status(no);
    Integer code = no.getCode();
    String said = "Twilio answered " + status + (code == null ? "" : " (code " + code + ")");
    if (status == TOO_MANY) {
      return new TwilioBusy(said);
    }
    return status >= SERVER_ERROR || status == 0
        ? new TwilioDoubtful(said)
        : new TwilioRefused(said);
  }

  private static int status(ApiException no) {
    Integer status = no.getStatusCode();
    return status == null ? 0 : status;
  }
}
