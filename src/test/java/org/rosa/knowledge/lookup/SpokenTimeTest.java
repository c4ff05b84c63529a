package org.rosa.knowledge.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.rosa.language.Language;

class SpokenTimeTest {
  private static final LocalDate MONDAY = LocalDate.of(2025, 9, 8);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | Monday 8 September; Tuesday 9 September; Wednesday 10 September; Thursday 11 September; Friday 12 September",
        "fr | lundi 8 septembre; mardi 9 septembre; mercredi 10 septembre; jeudi 11 septembre; vendredi 12 septembre",
        "es | lunes, 8 de septiembre; martes, 9 de septiembre; miércoles, 10 de septiembre; jueves, 11 de septiembre; viernes, 12 de septiembre",
        "ru | понедельник, 8 сентября; вторник, 9 сентября; среда, 10 сентября; четверг, 11 сентября; пятница, 12 сентября",
        "zh | 9月8日星期一; 9月9日星期二; 9月10日星期三; 9月11日星期四; 9月12日星期五",
        "ar | الاثنين الثامن من أيلول سبتمبر; الثلاثاء التاسع من أيلول سبتمبر; الأربعاء العاشر من أيلول سبتمبر; الخميس الحادي عشر من أيلول سبتمبر; الجمعة الثاني عشر من أيلول سبتمبر"
      })
  void the_five_days_are_said_as_people_say_them(String language, String days) {
    var time = new SpokenTime(Language.named(language).orElseThrow());
    assertThat(IntStream.range(0, 5).mapToObj(MONDAY::plusDays).map(time::day))
        .containsExactly(days.split("; ", -1));
  }

  @ParameterizedTest
  @CsvSource({
    "en, 09:00, 9:00",
    "en, 13:30, 13:30",
    "fr, 09:00, 9 heures",
    "fr, 13:30, 13 heures 30",
    "fr, 01:15, 1 heure 15",
    "es, 09:05, 9:05",
    "es, 17:15, 17:15",
    "ru, 09:00, 9:00",
    "ru, 17:15, 17:15",
    "zh, 09:00, 上午9点",
    "zh, 13:30, 下午1点30分",
    "zh, 20:45, 晚上8点45分",
    "ar, 09:00, التاسعة صباحاً",
    "ar, 12:30, الثانية عشرة والنصف ظهراً",
    "ar, 13:00, الواحدة ظهراً",
    "ar, 14:15, الثانية والربع ظهراً",
    "ar, 17:20, الخامسة والثلث عصراً",
    "ar, 20:00, الثامنة مساءً"
  })
  void hours_are_said_as_people_say_them(String language, LocalTime time, String said) {
    assertThat(new SpokenTime(Language.named(language).orElseThrow()).time(time)).isEqualTo(said);
  }

  @ParameterizedTest
  @EnumSource
  void every_quarter_of_the_day_is_said_apart_and_in_the_script_of_the_language(Language language) {
    var time = new SpokenTime(language);
    var said = new ArrayList<String>();
    for (var at = LocalTime.MIN; said.size() < 96; at = at.plusMinutes(15)) {
      said.add(time.time(at));
    }
    assertThat(said).doesNotHaveDuplicates().noneMatch(text -> text.contains("%"));
    if (language == Language.ARABIC) {
      assertThat(said).allMatch(text -> text.codePoints().noneMatch(Character::isDigit));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "en, July 2025",
    "fr, juillet 2025",
    "es, julio de 2025",
    "ru, июль 2025 года",
    "zh, 2025年7月",
    "ar, تموز يوليو 2025"
  })
  void a_month_is_said_with_its_year(String language, String said) {
    assertThat(
            new SpokenTime(Language.named(language).orElseThrow()).month(LocalDate.of(2025, 7, 29)))
        .isEqualTo(said);
    assertThat(List.of(said)).allMatch(text -> !text.endsWith("."));
  }
}
