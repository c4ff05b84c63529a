package org.rosa.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rosa.knowledge.Question;
import org.rosa.language.Language;
import org.rosa.llm.Message;
import org.rosa.llm.Prompt;
import org.rosa.speech.PlainText;
import org.rosa.telemetry.InferenceClock;
import org.rosa.testing.NearQuestions;

/// What counts as the same question, for answers that are adopted, repeated or kept.
class FingerprintTest {
  private static final Instant NOON = Instant.parse("2025-09-09T10:00:00Z");
  private static final Manner MANNER = new Manner("text", PlainText::new, false);
  private static final String QUESTION = "Where is lunch?";

  static List<NearQuestions> near() throws IOException {
    return NearQuestions.all();
  }

  @ParameterizedTest
  @MethodSource("near")
  void near_questions_never_share_an_answer(NearQuestions near) {
    var one = inference(near.one(), near.language());
    var other = inference(near.other(), near.language());

    assertThat(Fingerprint.of(one)).isNotEqualTo(Fingerprint.of(other));
    assertThat(Fingerprint.of(one, prompt(one), "v"))
        .isNotEqualTo(Fingerprint.of(other, prompt(other), "v"));
    assertThat(Fingerprint.of(question(near.one(), near.language(), NOON), "v"))
        .isNotEqualTo(Fingerprint.of(question(near.other(), near.language(), NOON), "v"));
  }

  @Test
  void there_are_near_questions_of_every_kind_in_every_language() throws IOException {
    for (var language : Language.values()) {
      assertThat(near().stream().filter(near -> near.language() == language))
          .extracting(NearQuestions::difference)
          .contains("negation", "opposite", "entity", "number", "day", "date", "time");
    }
  }

  @Test
  void the_same_question_to_the_pack_is_one_of_the_same_pack_minute_and_conversation() {
    var prints = new HashSet<Fingerprint>();
    prints.add(Fingerprint.of(question(QUESTION, Language.ENGLISH, NOON), "v"));
    prints.add(Fingerprint.of(question(QUESTION, Language.ENGLISH, NOON), "v"));
    assertThat(prints).hasSize(1);

    prints.add(Fingerprint.of(question(QUESTION, Language.ENGLISH, NOON), "w"));
    prints.add(Fingerprint.of(question(QUESTION, Language.ENGLISH, NOON.plusSeconds(60)), "v"));
    prints.add(Fingerprint.of(question(QUESTION, Language.FRENCH, NOON), "v"));
    prints.add(
        Fingerprint.of(
            new Question(QUESTION, Language.ENGLISH, NOON, List.of("And tomorrow?")), "v"));
    prints.add(
        Fingerprint.of(
            new Question(
                QUESTION,
                Language.ENGLISH,
                Language.ENGLISH,
                NOON,
                Optional.of("festsaal"),
                List.of()),
            "v"));
    assertThat(prints).hasSize(6);
  }

  @Test
  void the_same_question_to_a_model_is_one_of_the_same_caller_manner_pack_and_prompt() {
    var inference = inference(QUESTION, Language.ENGLISH);
    var prompt = prompt(inference);
    var prints = new HashSet<Fingerprint>();
    prints.add(Fingerprint.of(inference, prompt, "v"));
    prints.add(Fingerprint.of(inference(QUESTION, Language.ENGLISH), prompt(inference), "v"));
    assertThat(prints).hasSize(1);

    var turn = inference.turn();
    prints.add(Fingerprint.of(inference, prompt, "w"));
    prints.add(Fingerprint.of(inference("other", turn, MANNER), prompt, "v"));
    prints.add(
        Fingerprint.of(
            inference("caller", turn, new Manner("spoken", PlainText::new, false)), prompt, "v"));
    prints.add(Fingerprint.of(inference, prompt("It is 12:01.", QUESTION, Map.of()), "v"));
    prints.add(
        Fingerprint.of(inference, prompt("It is 12:00.", QUESTION, Map.of("temperature", 0)), "v"));
    assertThat(prints).hasSize(6);
  }

  private static Inference inference(String words, Language language) {
    var turn =
        new Turn(
            Optional.empty(),
            new Ask.Utterance(words),
            List.of(new Message.Visitor(words)),
            new Sought(words, language),
            Optional.empty(),
            language,
            Map.of(),
            false);
    return inference("caller", turn, MANNER);
  }

  private static Inference inference(String caller, Turn turn, Manner manner) {
    return new Inference("i", Caller.unlimited(caller), turn, manner, new InferenceClock(() -> 0));
  }

  private static Prompt prompt(Inference inference) {
    return prompt("It is 12:00.", inference.turn().sought().words(), Map.of());
  }

  private static Prompt prompt(String instruction, String words, Map<String, Object> options) {
    return new Prompt(
        words,
        Language.ENGLISH,
        List.of(new Message.Instruction(instruction), new Message.Visitor(words)),
        options);
  }

  private static Question question(String words, Language language, Instant now) {
    return new Question(words, language, now, List.of());
  }
}
