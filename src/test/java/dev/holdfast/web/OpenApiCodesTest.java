package dev.holdfast.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.holdfast.call.Refusal;
import dev.holdfast.desk.Reply;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every code that can be answered is published, with its status, and no other. */
class OpenApiCodesTest {
  private static final Pattern WRITTEN =
      Pattern.compile("Problem\\.of\\(\\s*(\\d{3}),\\s*\"([a-z-]+)\"");
  private static final String TO_TWILIO_ONLY = "403 forged";

  private final Contract contract = new Contract();
  private final AnswerWords words = new AnswerWords(NoRepeats.tickets());

  @Test
  void every_code_is_published_with_its_status_and_no_other() throws IOException {
    Set<String> answered = written();
    for (Refusal.Code code : Refusal.Code.values()) {
      Problem problem = (Problem) refused(code).body();
      answered.add(problem.status() + " " + problem.code());
    }
    Set<String> published = contract.codesByStatus();
    published.add(TO_TWILIO_ONLY);
    assertThat(published).isEqualTo(answered);
  }

  @Test
  void the_list_of_codes_has_each_one_once() throws IOException {
    List<String> one = contract.codesByStatus().stream().map(code -> code.substring(4)).toList();
    assertThat(contract.codes())
        .doesNotHaveDuplicates()
        .containsAll(one)
        .hasSize(one.size() + 1)
        .contains("forged");
  }

  @Test
  void every_refusal_has_the_form_of_its_status() throws JsonProcessingException {
    for (Refusal.Code code : Refusal.Code.values()) {
      assertThat(contract.errors("Problem", json(refused(code)))).as("%s", code).isEmpty();
    }
  }

  @Test
  void what_no_journey_brings_about_has_its_form_as_well() throws JsonProcessingException {
    assertThat(contract.errors("TooManyProblem", json(words.tooMany()))).isEmpty();
    assertThat(words.tooMany().headers()).containsKey("Retry-After");
    assertThat(contract.errors("UnavailableProblem", json(words.recordAway()))).isEmpty();
    assertThat(words.recordAway().headers()).containsKey("Retry-After");
    assertThat(contract.errors("BrokenProblem", json(words.broken()))).isEmpty();
  }

  @Test
  void every_example_is_one() {
    assertThat(contract.errorsInExamples()).isEmpty();
  }

  @Test
  void what_is_not_published_is_noticed() throws JsonProcessingException {
    assertThat(contract.errors("ConflictProblem", json(words.tooMany()))).isNotEmpty();
    assertThat(contract.errors("Health", "{\"status\":\"up\",\"since\":1}")).isNotEmpty();
    assertThat(contract.errors("Call", "{}")).isNotEmpty();
    assertThat(contract.errors("Time", "\"2026-13-01T00:00:00Z\"")).isNotEmpty();
  }

  private Answer refused(Refusal.Code code) {
    return words.of(new Reply.No(new Refusal(code, "Do something else."), Optional.empty()));
  }

  /** Status and code of every problem that is spelt out in this package. */
  private static Set<String> written() throws IOException {
    Set<String> found = new TreeSet<>();
    try (Stream<Path> files = Files.list(Path.of("src/main/java/dev/holdfast/web"))) {
      for (Path file : files.toList()) {
        Matcher matcher = WRITTEN.matcher(Files.readString(file));
        while (matcher.find()) {
          found.add(matcher.group(1) + " " + matcher.group(2));
        }
      }
    }
    return found;
  }

  private static String json(Answer answer) throws JsonProcessingException {
    return new ObjectMapper().writeValueAsString(answer.body());
  }
}
