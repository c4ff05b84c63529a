package org.rosa.knowledge.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rosa.language.Language;
import org.rosa.language.TextFold;

class SpokenHourTest {
  @ParameterizedTest
  @CsvSource({
    "ENGLISH,what is on at two thirty in the afternoon,14:30",
    "ENGLISH,who speaks at ten o'clock,10:00",
    "ENGLISH,the session at half past nine,09:30",
    "FRENCH,il y a quoi au forum à quatorze heures,14:00",
    "FRENCH,à dix heures et demie,10:30",
    "SPANISH,qué hay a las dos y media de la tarde,14:30",
    "SPANISH,a la una,01:00",
    "RUSSIAN,что идёт в четырнадцать часов,14:00",
    "RUSSIAN,доклад в три часа дня,15:00",
    "CHINESE,下午两点有什么,14:00",
    "CHINESE,上午十点半谁发言,10:30",
    "ARABIC,ماذا يوجد الساعة الثانية والنصف بعد الظهر,14:30",
    "ARABIC,الساعة العاشرة,10:00"
  })
  void an_hour_in_words_is_written_in_digits(Language language, String said, String hour) {
    assertThat(SpokenHour.written(TextFold.fold(said), language)).contains(hour);
  }

  @ParameterizedTest
  @CsvSource({
    "ENGLISH,how many stations are at two sites",
    "FRENCH,quels sont les cinq thèmes",
    "SPANISH,las dos estaciones de méxico",
    "RUSSIAN,пять тем конференции",
    "CHINESE,节目表上那个O三点一是什么意思",
    "ARABIC,ما هي المواضيع الخمسة"
  })
  void other_numbers_stay_as_they_are(Language language, String said) {
    var folded = TextFold.fold(said);

    assertThat(SpokenHour.written(folded, language)).isEqualTo(folded);
  }
}
