package org.rosa.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTest {

  @ParameterizedTest
  @CsvSource({
    "fr, FRENCH",
    "fr-CA, FRENCH",
    "FR_ca, FRENCH",
    "French, FRENCH",
    "français, FRENCH",
    "FRANCAIS, FRENCH",
    "francés, FRENCH",
    "по-французски, FRENCH",
    "法语, FRENCH",
    "法語, FRENCH",
    "الفرنسية, FRENCH",
    "en-GB, ENGLISH",
    "anglais, ENGLISH",
    "inglés, ENGLISH",
    "英文, ENGLISH",
    "الإنجليزية, ENGLISH",
    "английский, ENGLISH",
    "es-419, SPANISH",
    "espagnol, SPANISH",
    "castellano, SPANISH",
    "西班牙语, SPANISH",
    "русский, RUSSIAN",
    "по-русски, RUSSIAN",
    "Russian, RUSSIAN",
    "zh_Hans, CHINESE",
    "zh-Hant-TW, CHINESE",
    "中文, CHINESE",
    "Chinese (Simplified), CHINESE",
    "Mandarin, CHINESE",
    "chino, CHINESE",
    "ar, ARABIC",
    "العربية, ARABIC",
    "العربيّة, ARABIC",
    "阿拉伯语, ARABIC",
    "арабский, ARABIC",
    "árabe, ARABIC",
    "' Arabic ', ARABIC"
  })
  void is_named_in_all_six_languages(String name, Language language) {
    assertThat(Language.named(name)).contains(language);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "de", "german", "multilingual", "fr-", "french-", "frx-CA", "fr CA"})
  void is_not_named_by_other_texts(String name) {
    assertThat(Language.named(name)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void is_named_by_its_own_code_and_autonym(Language language) {
    assertThat(Language.named(language.code())).contains(language);
    assertThat(Language.named(language.autonym())).contains(language);
    assertThat(Language.named(language.name())).contains(language);
  }

  @Test
  void only_arabic_is_written_from_right_to_left() {
    assertThat(Language.values())
        .filteredOn(Language::rightToLeft)
        .containsExactly(Language.ARABIC);
  }
}
