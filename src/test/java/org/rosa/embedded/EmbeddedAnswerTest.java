package org.rosa.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rosa.knowledge.Citation;
import org.rosa.knowledge.Passage;
import org.rosa.knowledge.Retrieval;
import org.rosa.knowledge.Trust;
import org.rosa.language.Language;
import org.rosa.language.Phrase;
import org.rosa.language.Phrasebook;
import org.rosa.pack.GoldenQuestion;
import org.rosa.pack.PackReader;
import org.rosa.testing.AskedPack;

class EmbeddedAnswerTest {
  private static final int SAMPLE = 300;
  private static final int LONGEST = 450;
  private static final Phrasebook PHRASEBOOK = new Phrasebook();
  private static final Embedded EMBEDDED = new Embedded(PHRASEBOOK);

  @Test
  void three_hundred_golden_questions_are_answered_shortly_and_in_the_right_script() {
    var wrong = new ArrayList<String>();
    for (var question : sample()) {
      var said =
          AskedPack.answer(
              question.language(),
              question.ask(),
              question.at().orElse(AskedPack.DURING),
              question.history().stream().map(text -> text.substring("V: ".length())).toList());
      if (said.text().length() > LONGEST
          || !isInScript(said.text(), question.language())
          || (said instanceof EmbeddedAnswer.Known && said.citations().isEmpty())) {
        wrong.add(
            "%s %s (%d): %s"
                .formatted(
                    question.language().code(), question.ask(), said.text().length(), said.text()));
      }
    }
    assertThat(wrong).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void two_subjects_that_may_be_meant_are_asked_back_in_one_question(Language language) {
    var options = List.of(passage(language, "A1"), passage(language, "B2"));
    var said = EMBEDDED.answer(new Retrieval.Ambiguous(options, options), language);

    assertThat(said).isInstanceOf(EmbeddedAnswer.Clarifying.class);
    assertThat(said.text())
        .startsWith(PHRASEBOOK.say(Phrase.WHICH, language))
        .containsSubsequence("A1", PHRASEBOOK.say(Phrase.OR, language), "B2")
        .matches(".*[?？؟]");
    assertThat(said.citations()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void what_is_not_known_is_said_so_with_the_information_desk_and_the_nearest_subject(
      Language language) {
    var desk = PHRASEBOOK.say(Phrase.UNKNOWN, language);
    var near = passage(language, "A1");

    assertThat(EMBEDDED.answer(new Retrieval.Nothing(), language).text()).isEqualTo(desk);
    assertThat(EMBEDDED.answer(new Retrieval.Related(List.of(near)), language).text())
        .startsWith(desk)
        .contains("A1");
    assertThat(desk).containsPattern(informationDesk(language));
  }

  @ParameterizedTest
  @EnumSource
  void what_no_pack_knows_is_not_answered(Language language) {
    assertThat(AskedPack.answer(language, unanswerable(language)))
        .isInstanceOf(EmbeddedAnswer.Unknown.class);
  }

  private static List<GoldenQuestion> sample() {
    var golden = PackReader.examine(Path.of("packs/snt2025")).golden();
    assertThat(golden).hasSizeGreaterThanOrEqualTo(SAMPLE);
    return IntStream.range(0, SAMPLE)
        .mapToObj(i -> golden.get(i * golden.size() / SAMPLE))
        .toList();
  }

  private static Passage passage(Language language, String title) {
    var citation = new Citation(title, List.of("a test"), LocalDate.of(2025, 9, 1), Trust.A);
    return new Passage(language, title, title + ".", List.of(citation));
  }

  /// Whether a text has more letters of the language's script than of any other; names of places
  /// and people stay Latin.
  private static boolean isInScript(String text, Language language) {
    var script =
        switch (language) {
          case ARABIC -> Character.UnicodeScript.ARABIC;
          case CHINESE -> Character.UnicodeScript.HAN;
          case RUSSIAN -> Character.UnicodeScript.CYRILLIC;
          case ENGLISH, FRENCH, SPANISH -> Character.UnicodeScript.LATIN;
        };
    var foreign =
        text.codePoints()
            .filter(Character::isLetter)
            .mapToObj(Character.UnicodeScript::of)
            .filter(used -> used != script && used != Character.UnicodeScript.LATIN)
            .count();
    return foreign == 0 && text.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == script);
  }

  private static String informationDesk(Language language) {
    return switch (language) {
      case ENGLISH -> "information desk";
      case FRENCH -> "bureau d'information";
      case SPANISH -> "mostrador de información";
      case RUSSIAN -> "стойки информации";
      case CHINESE -> "咨询台";
      case ARABIC -> "مكتب الاستعلامات";
    };
  }

  private static String unanswerable(Language language) {
    return switch (language) {
      case ENGLISH -> "what did the chef put into the soup yesterday";
      case FRENCH -> "quelle est la couleur préférée du pape";
      case SPANISH -> "cuál es el color favorito del papa";
      case RUSSIAN -> "какой любимый цвет у папы римского";
      case CHINESE -> "教皇最喜欢什么颜色";
      case ARABIC -> "ما هو اللون المفضل لدى البابا";
    };
  }
}
