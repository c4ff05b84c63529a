package org.rosa.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Utterances of one to five words, as they are spoken at a conference: `detect_short_…` for each
/// language, a third of them held out.
class ShortUtteranceTest {

  private static final int LONGEST = 5;
  private static final double REQUIRED = 0.95;
  private static final double REQUIRED_HELD_OUT = 0.90;
  private static final Set<Language> LATIN =
      EnumSet.of(Language.ENGLISH, Language.FRENCH, Language.SPANISH);

  private static final LanguageDetector DETECTOR = new LanguageDetector(Map.of());

  @Test
  void one_to_five_words_tell_the_language() throws IOException {
    List<String> tooWeak = new ArrayList<>();
    for (Language language : Language.values()) {
      List<String> tuned = corpus(language.code());
      List<String> heldOut = corpus(language.code() + "_held_out");
      List<String> all = Stream.concat(tuned.stream(), heldOut.stream()).toList();
      System.out.printf(
          "short utterances %s: %.1f %% of %d, held out %.1f %% of %d, by words%s, missed %s%n",
          language.code(),
          100 * share(all, language),
          all.size(),
          100 * share(heldOut, language),
          heldOut.size(),
          byWords(all, language),
          all.stream().filter(text -> !isTold(text, language)).toList());
      List<String> several = heldOut.stream().filter(text -> words(text) > 1).toList();
      boolean held = !LATIN.contains(language) || share(several, language) >= REQUIRED_HELD_OUT;
      if (all.size() < 120 || share(all, language) < REQUIRED || !held) {
        tooWeak.add(language.code());
      }
    }
    assertThat(tooWeak).isEmpty();
  }

  @Test
  void none_of_them_is_taken_for_another_language() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (Language language : Language.values()) {
      for (String corpus : List.of(language.code(), language.code() + "_held_out")) {
        for (String text : corpus(corpus)) {
          DETECTOR.detect(text).filter(told -> told != language).ifPresent(_ -> wrong.add(text));
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void a_word_that_languages_share_tells_nothing() throws IOException {
    assertThat(corpus("shared")).allSatisfy(word -> assertThat(DETECTOR.detect(word)).isEmpty());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "c'est quoi le reviewed event bulletin | FRENCH",
        "c est ou le networking lunch | FRENCH",
        "je cherche le welcome desk | FRENCH",
        "qu'est-ce qu'un side event | FRENCH",
        "où est le stand du International Data Centre | FRENCH",
        "qué es el IMS | SPANISH",
        "que es el international monitoring system | SPANISH",
        "donde esta el coffee break | SPANISH",
        "el poster session cuando empieza | SPANISH",
        "what is OTICE | ENGLISH",
        "what is force majeure | ENGLISH",
        "where is the palais des congres | ENGLISH",
        "how do you pronounce bonjour | ENGLISH",
        "what is Договор о всеобъемлющем запрещении | ENGLISH",
        "what is 核爆 | ENGLISH",
        "how do I say спасибо | ENGLISH",
        "где находится exhibition area | RUSSIAN",
        "что такое reviewed event bulletin | RUSSIAN",
        "расскажи про machine learning workshop | RUSSIAN",
        "что значит how are you | RUSSIAN",
        "什么是 reviewed event bulletin | CHINESE",
        "exhibition area 在哪里 | CHINESE",
        "side event几点开始 | CHINESE",
        "أين exhibition area | ARABIC",
        "ما هو reviewed event bulletin | ARABIC",
        "متى يبدأ networking lunch | ARABIC"
      })
  void borrowed_words_leave_the_language_of_the_sentence_alone(String text, Language language) {
    assertThat(DETECTOR.detect(text)).contains(language);
  }

  private static String byWords(List<String> texts, Language language) {
    StringBuilder line = new StringBuilder();
    for (int words = 1; words <= LONGEST; words++) {
      int count = words;
      List<String> ofCount = texts.stream().filter(text -> words(text) == count).toList();
      long told = ofCount.stream().filter(text -> isTold(text, language)).count();
      line.append(" %d: %d/%d".formatted(words, told, ofCount.size()));
    }
    return line.toString();
  }

  private static int words(String text) {
    return Math.min(LanguageDetector.words(text), LONGEST);
  }

  private static double share(List<String> texts, Language language) {
    return (double) texts.stream().filter(text -> isTold(text, language)).count() / texts.size();
  }

  private static boolean isTold(String text, Language language) {
    return DETECTOR.detect(text).equals(Optional.of(language));
  }

  private static List<String> corpus(String name) throws IOException {
    String file = "detect_short_" + name + ".txt";
    try (InputStream stream =
        Objects.requireNonNull(ShortUtteranceTest.class.getResourceAsStream(file))) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }
}
