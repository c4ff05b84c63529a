package org.rosa.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rosa.knowledge.Citation;
import org.rosa.knowledge.Conference;
import org.rosa.knowledge.Knowledge;
import org.rosa.knowledge.Passage;
import org.rosa.knowledge.Retrieval;
import org.rosa.knowledge.Trust;
import org.rosa.language.Language;
import org.rosa.llm.Message;
import org.rosa.pack.PackReader;

class PromptWriterTest {
  private static final int MANY = 12;

  private static Conference conference;

  @BeforeAll
  static void read() throws Exception {
    conference = PackReader.read(Path.of("packs/snt2025")).conference();
  }

  @ParameterizedTest
  @EnumSource
  void our_text_keeps_its_limit_however_long_the_passages_are(Language language) {
    var instruction = instruction(language, passages(language, longest(language), MANY));

    assertThat(TokenCount.of(instruction)).isLessThanOrEqualTo(PromptWriter.MOST_TOKENS);
    assertThat(instruction)
        .startsWith(conference.voice().strip())
        .contains(" [subject-0, as of 2025-08-29]")
        .doesNotContain("subject-" + (MANY - 1))
        .contains("It is Tuesday, 9 September 2025, 09:30 at the venue.")
        .endsWith("Answer in " + english(language) + ".");
  }

  @ParameterizedTest
  @EnumSource
  void passages_that_fit_are_all_there_in_their_order(Language language) {
    var instruction = instruction(language, passages(language, "1996", 5));

    assertThat(instruction)
        .containsSubsequence(
            "From the conference pack:",
            "- 1996 [subject-0, as of 2025-08-29]",
            "[subject-1,",
            "[subject-2,",
            "[subject-3,",
            "[subject-4,");
  }

  @Test
  void a_passage_is_whole_or_absent() {
    var text = longest(Language.ENGLISH);
    var lines = instruction(Language.ENGLISH, passages(Language.ENGLISH, text, MANY)).lines();

    assertThat(lines.filter(line -> line.startsWith("- ")))
        .hasSizeGreaterThan(2)
        .allSatisfy(line -> assertThat(line).startsWith("- " + text + " [").endsWith("29]"));
  }

  @Test
  void without_passages_none_are_promised() {
    assertThat(instruction(Language.FRENCH, List.of())).doesNotContain("From the conference pack");
  }

  @Test
  void tokens_are_counted_by_script() {
    assertThat(TokenCount.of("")).isZero();
    assertThat(TokenCount.of("a".repeat(32))).isEqualTo(10);
    assertThat(TokenCount.of("д".repeat(32))).isEqualTo(16);
    assertThat(TokenCount.of("م".repeat(32))).isEqualTo(16);
    assertThat(TokenCount.of("核".repeat(32))).isEqualTo(32);
    assertThat(TokenCount.of("，")).isEqualTo(1);
  }

  private static String instruction(Language language, List<Passage> passages) {
    var retrieval = passages.isEmpty() ? new Retrieval.Nothing() : new Retrieval.Related(passages);
    var writer = new PromptWriter(() -> Instant.parse("2025-09-09T07:30:00Z"));
    var turn =
        new Turn(
            Optional.empty(),
            new Ask.Utterance("?"),
            List.of(new Message.Visitor("?")),
            new Sought("?", language),
            Optional.empty(),
            language,
            Map.of(),
            false);
    var known = new Knowledge(conference, _ -> retrieval);
    var message = writer.write(turn, "?", known, retrieval).messages().getFirst();
    return message instanceof Message.Instruction(var text) ? text : "";
  }

  private static List<Passage> passages(Language language, String text, int count) {
    var passages = new ArrayList<Passage>();
    for (int i = 0; i < count; i++) {
      var citation =
          new Citation(
              "subject-" + i, List.of("a made-up list"), LocalDate.of(2025, 8, 29), Trust.C);
      passages.add(new Passage(language, "a subject", text, List.of(citation)));
    }
    return passages;
  }

  /// The longest answer that the pack has in a language.
  private static String longest(Language language) {
    return conference.facts().stream()
        .flatMap(fact -> Optional.ofNullable(fact.wordings().get(language)).stream())
        .flatMap(wording -> wording.answers().values().stream())
        .max((a, b) -> Integer.compare(TokenCount.of(a), TokenCount.of(b)))
        .orElseThrow();
  }

  private static String english(Language language) {
    return switch (language) {
      case ARABIC -> "Arabic";
      case CHINESE -> "Chinese";
      case ENGLISH -> "English";
      case FRENCH -> "French";
      case RUSSIAN -> "Russian";
      case SPANISH -> "Spanish";
    };
  }
}
