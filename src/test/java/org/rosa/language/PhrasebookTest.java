package org.rosa.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PhrasebookTest {

  private static final Phrasebook PHRASEBOOK = new Phrasebook();

  @ParameterizedTest
  @MethodSource("sentences")
  void every_phrase_can_be_spoken(Phrase phrase, Language language) {
    String sentence = PHRASEBOOK.say(phrase, language);

    assertThat(sentence).isNotBlank().doesNotContainPattern("[*_#`\\[\\]<>{}|]|https?:|www\\.");
  }

  @ParameterizedTest
  @MethodSource("sentences")
  void every_phrase_is_written_in_its_script(Phrase phrase, Language language) {
    UnicodeScript script =
        switch (language) {
          case ENGLISH, FRENCH, SPANISH -> UnicodeScript.LATIN;
          case RUSSIAN -> UnicodeScript.CYRILLIC;
          case CHINESE -> UnicodeScript.HAN;
          case ARABIC -> UnicodeScript.ARABIC;
        };
    int[] letters =
        PHRASEBOOK.say(phrase, language).codePoints().filter(Character::isLetter).toArray();

    long own = Arrays.stream(letters).filter(c -> UnicodeScript.of(c) == script).count();
    assertThat(own).isGreaterThan(letters.length * 8L / 10);
  }

  @ParameterizedTest
  @MethodSource("sentences")
  void no_phrase_is_the_same_in_two_languages(Phrase phrase, Language language) {
    assertThat(Language.values())
        .filteredOn(other -> PHRASEBOOK.say(phrase, other).equals(PHRASEBOOK.say(phrase, language)))
        .containsExactly(language);
  }

  @Test
  void a_missing_an_empty_and_an_unknown_key_are_named_with_their_file() {
    Properties properties = new Properties();
    assertThatThrownBy(() -> Phrasebook.complete(properties, "phrases_xx.properties"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("phrases_xx.properties: key 'hold' is missing");

    for (Phrase phrase : Phrase.values()) {
      properties.setProperty(phrase.key(), "A sentence.");
    }
    assertThat(Phrasebook.complete(properties, "phrases_xx.properties"))
        .containsOnlyKeys(Phrase.values());

    properties.setProperty("ready", " ");
    assertThatThrownBy(() -> Phrasebook.complete(properties, "phrases_xx.properties"))
        .hasMessage("phrases_xx.properties: key 'ready' is empty");

    properties.setProperty("ready", "Ready.");
    properties.setProperty("helo", "Hello.");
    assertThatThrownBy(() -> Phrasebook.complete(properties, "phrases_xx.properties"))
        .hasMessage("phrases_xx.properties: key 'helo' is unknown");
  }

  private static Stream<Arguments> sentences() {
    return Arrays.stream(Phrase.values())
        .flatMap(phrase -> Arrays.stream(Language.values()).map(l -> Arguments.of(phrase, l)));
  }
}
