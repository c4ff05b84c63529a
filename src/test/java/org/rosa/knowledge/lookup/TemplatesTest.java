package org.rosa.knowledge.lookup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.rosa.language.Language;
import org.rosa.language.Messages;

class TemplatesTest {
  private static final Pattern GAP = Pattern.compile("\\{(\\w+)[,}]");
  private static final Properties ENGLISH = properties(Language.ENGLISH);

  @ParameterizedTest
  @EnumSource
  void every_language_has_the_same_sentences_with_the_same_gaps(Language language) {
    var own = properties(language);
    assertThat(own.stringPropertyNames()).isEqualTo(ENGLISH.stringPropertyNames());
    for (var key : ENGLISH.stringPropertyNames()) {
      assertThat(
              new MessageFormat(
                  Objects.requireNonNull(own.getProperty(key)), new ULocale(language.code())))
          .isNotNull();
      var gaps = gaps(own, key);
      var counted = gaps(ENGLISH, key);
      assertThat(gaps).as(key).isSubsetOf(counted);
      counted.remove("n");
      assertThat(gaps).as(key).containsAll(counted);
    }
  }

  @ParameterizedTest
  @EnumSource
  void no_sentence_holds_what_a_voice_cannot_say(Language language) {
    properties(language)
        .forEach(
            (key, pattern) ->
                assertThat(pattern.toString())
                    .as("%s in %s", key, language)
                    .doesNotContainPattern("[*_`<>\\[\\]]|https?:|www\\."));
  }

  @ParameterizedTest
  @CsvSource({
    "ru, 1, 1 инфразвуковая станция",
    "ru, 2, 2 инфразвуковые станции",
    "ru, 3, 3 инфразвуковые станции",
    "ru, 5, 5 инфразвуковых станций",
    "ru, 11, 11 инфразвуковых станций",
    "ru, 21, 21 инфразвуковая станция",
    "ar, 1, محطة دون صوتية واحدة",
    "ar, 2, محطتان دون صوتيتين",
    "ar, 3, 3 محطات دون صوتية",
    "ar, 5, 5 محطات دون صوتية",
    "ar, 11, 11 محطة دون صوتية",
    "ar, 21, 21 محطة دون صوتية",
    "en, 1, 1 infrasound station",
    "en, 2, 2 infrasound stations",
    "fr, 1, 1 station de détection des infrasons",
    "es, 2, 2 estaciones de infrasonido",
    "zh, 5, 5个次声台站"
  })
  void a_number_takes_its_plural(String language, int number, String said) {
    var templates = new Messages(Speech.class, "answers", Language.named(language).orElseThrow());
    assertThat(templates.say("count.infrasound", Map.of("n", number))).isEqualTo(said);
  }

  @ParameterizedTest
  @EnumSource
  void the_phrase_lists_hold_every_sense_and_no_other(Language language) throws IOException {
    var senses = EnumSet.noneOf(Sense.class);
    var spellings = new TreeSet<String>();
    for (var line : text("lookup_" + language.code() + ".txt").lines().toList()) {
      if (!line.isBlank() && !line.startsWith("#")) {
        var name = line.substring(0, line.indexOf(':'));
        if (name.equals(name.toUpperCase(Locale.ROOT))) {
          spellings.add(name);
        } else {
          assertThat(senses.add(Sense.named(name))).as("a second %s", name).isTrue();
          assertThat(Stream.of(line.substring(line.indexOf(':') + 1).split("\\|", -1)))
              .as(name)
              .noneMatch(String::isBlank);
        }
      }
    }
    assertThat(senses).isEqualTo(EnumSet.allOf(Sense.class));
    assertThat(spellings)
        .containsExactly("AS", "HA", "IS", "POINT", "PS", "RL", "RN", "T", "THEMES");
  }

  @Test
  void a_sentence_that_does_not_exist_is_named() {
    var templates = new Messages(Speech.class, "answers", Language.FRENCH);
    assertThat(templates.keys()).doesNotContain("no.such");
    assertThatThrownBy(() -> templates.say("no.such"))
        .hasMessageContaining("answers_fr.properties")
        .hasMessageContaining("no.such");
  }

  /// The gaps of a pattern, those inside of its plurals too.
  private static Set<String> gaps(Properties patterns, String key) {
    return GAP.matcher(Objects.requireNonNull(patterns.getProperty(key)))
        .results()
        .map(gap -> gap.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Properties properties(Language language) {
    var properties = new Properties();
    var name = "answers_" + language.code() + ".properties";
    try (var stream = Speech.class.getResourceAsStream(name)) {
      properties.load(
          new InputStreamReader(Objects.requireNonNull(stream), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
    return properties;
  }

  private static String text(String name) throws IOException {
    try (var stream = Speech.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
