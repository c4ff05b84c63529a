package org.rosa.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rosa.language.Language;
import org.rosa.testing.RosaServer;

/// Questions as visitors ask them, none of which stands in the pack, each with the fact that
/// answers it or `-` where Rosa has to say that she does not know. The held-out ones were written
/// after the matching was tuned.
class GoldenQuestionsTest {
  private static final QuestionIndex INDEX = new QuestionIndex(RosaServer.conference());

  private static final Instant NOW = Instant.parse("2025-09-09T08:00:00Z");

  private record Golden(String fact, String question) {}

  @ParameterizedTest
  @EnumSource(Language.class)
  void what_the_pack_knows_is_found_and_no_other_question_is_answered(Language language)
      throws IOException {
    assertGood(language, "", 0.9);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void questions_nobody_tuned_for_fare_hardly_worse(Language language) throws IOException {
    assertGood(language, "_held_out", 0.75);
  }

  private static void assertGood(Language language, String suffix, double leastFound)
      throws IOException {
    int asked = 0;
    int found = 0;
    var wrong = new ArrayList<String>();
    for (var golden : read(language, suffix)) {
      var answer = answer(golden.question(), language);
      asked += golden.fact().equals("-") ? 0 : 1;
      if (answer.equals(golden.fact())) {
        found += answer.equals("-") ? 0 : 1;
      } else if (!answer.equals("-")) {
        wrong.add(golden.question() + " -> " + answer);
      }
    }
    System.out.printf(
        "golden%s %s: %d of %d found, %d wrong%n",
        suffix, language.code(), found, asked, wrong.size());
    assertThat(wrong).isEmpty();
    assertThat((double) found / asked).isGreaterThanOrEqualTo(leastFound);
  }

  private static String answer(String question, Language language) {
    return switch (INDEX.retrieve(new Question(question, language, NOW, List.of()))) {
      case Retrieval.Certain(var answer, _) -> answer.subject();
      case Retrieval.Likely _, Retrieval.Ambiguous _, Retrieval.Related _, Retrieval.Nothing _ ->
          "-";
    };
  }

  private static List<Golden> read(Language language, String suffix) throws IOException {
    var file = "src/test/resources/org/rosa/knowledge/golden_" + language.code() + suffix + ".txt";
    return Files.readAllLines(Path.of(file)).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(line -> line.split(": ", 2))
        .map(parts -> new Golden(parts[0], parts[1]))
        .toList();
  }
}
