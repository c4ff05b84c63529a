package org.rosa.knowledge.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rosa.knowledge.Fact;
import org.rosa.knowledge.Tense;
import org.rosa.language.Language;
import org.rosa.testing.AskedLine;
import org.rosa.testing.AskedPack;

class TimetableLookupTest {

  @Test
  void days_rooms_and_hours_are_understood_and_unknown_days_said_to_be_unknown() {
    assertThat(AskedLine.wrong(TimetableLookupTest.class, "timetable.txt")).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void before_during_and_after_the_event_are_worded_apart(Language language) {
    for (var id : List.of("snt2025", "when", "where", "participants", "e-posters", "organizer")) {
      var fact = fact(id);
      assertThat(List.of(Tense.values()))
          .as("%s in %s", id, language)
          .extracting(tense -> answer(fact, language, tense))
          .doesNotHaveDuplicates();
    }
  }

  @ParameterizedTest
  @EnumSource
  void what_was_known_only_later_is_not_spoken_earlier(Language language) {
    for (var clock : List.of(AskedPack.BEFORE, AskedPack.DURING)) {
      assertThat(asked("participants", language, clock))
          .doesNotContainPattern("2[\\s.,  ]?000|两千|2000");
      assertThat(asked("floyd-record", language, clock))
          .isNotEqualTo(asked("floyd-record", language, AskedPack.AFTER));
      assertThat(asked("largest-edition", language, clock))
          .isNotEqualTo(asked("largest-edition", language, AskedPack.AFTER));
      assertThat(asked("abstracts-number", language, clock))
          .isNotEqualTo(asked("abstracts-number", language, AskedPack.AFTER));
      assertThat(asked("interpretation", language, clock))
          .isNotEqualTo(asked("interpretation", language, AskedPack.AFTER));
    }
  }

  @ParameterizedTest
  @EnumSource
  void what_is_on_now_has_three_answers(Language language) {
    var now = now(language);
    assertThat(List.of(AskedPack.BEFORE, AskedPack.DURING, AskedPack.AFTER))
        .extracting(clock -> AskedPack.answer(language, now, clock, List.of()).text())
        .doesNotHaveDuplicates()
        .allMatch(text -> !text.toLowerCase(Locale.ROOT).contains("null"));
  }

  /// What is answered to a fact's first question.
  private static String asked(String id, Language language, Instant clock) {
    var fact = fact(id);
    var wording = Objects.requireNonNull(fact.wordings().get(language));
    var said = AskedPack.answer(language, wording.questions().getFirst(), clock, List.of());
    assertThat(said.citations()).as(id).extracting(c -> c.subject()).contains(id);
    return said.text();
  }

  private static String answer(Fact fact, Language language, Tense tense) {
    return Objects.requireNonNull(fact.wordings().get(language)).answer(tense);
  }

  private static Fact fact(String id) {
    return AskedPack.conference().facts().stream()
        .filter(fact -> fact.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static String now(Language language) {
    return switch (language) {
      case ENGLISH -> "what is on now";
      case FRENCH -> "que se passe-t-il en ce moment";
      case SPANISH -> "qué hay ahora";
      case RUSSIAN -> "что сейчас идёт";
      case CHINESE -> "现在有什么活动";
      case ARABIC -> "ماذا يجري الآن";
    };
  }
}
