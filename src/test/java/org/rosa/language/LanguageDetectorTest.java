package org.rosa.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Two corpora for each language: one the tables were tuned on, and one held out.
class LanguageDetectorTest {

  private static final double REQUIRED = 0.97;

  private static final LanguageDetector DETECTOR = new LanguageDetector(Map.of());

  @Test
  void spoken_phrases_are_told_apart_in_every_language() throws IOException {
    List<String> tooWeak = new ArrayList<>();
    for (Language language : Language.values()) {
      List<String> tuned = corpus("detect_" + language.code() + ".txt");
      List<String> heldOut = corpus("detect_" + language.code() + "_held_out.txt");
      List<String> phrases = Stream.concat(tuned.stream(), heldOut.stream()).toList();
      double all = share(phrases, language);
      System.out.printf(
          "detection %s: %.1f %% of %d (tuned %.1f %%, held out %.1f %% of %d), missed %s%n",
          language.code(),
          100 * all,
          phrases.size(),
          100 * share(tuned, language),
          100 * share(heldOut, language),
          heldOut.size(),
          missed(phrases, language));
      if (all < REQUIRED) {
        tooWeak.add(language.code());
      }
    }
    assertThat(tooWeak).isEmpty();
  }

  @Test
  void names_numbers_acronyms_and_other_languages_tell_nothing() throws IOException {
    List<String> told =
        corpus("detect_none.txt").stream()
            .filter(text -> DETECTOR.detect(text).isPresent())
            .toList();

    assertThat(told).isEmpty();
  }

  @Test
  void short_phrases_from_speech_need_no_accents() {
    assertThat(DETECTOR.detect("donde esta la sala")).contains(Language.SPANISH);
    assertThat(DETECTOR.detect("ou est la salle")).contains(Language.FRENCH);
    assertThat(DETECTOR.detect("qu est ce que c est")).contains(Language.FRENCH);
    assertThat(DETECTOR.detect("quien eres")).contains(Language.SPANISH);
    assertThat(DETECTOR.detect("what s that")).contains(Language.ENGLISH);
    assertThat(DETECTOR.detect("BONJOUR OÙ EST LA SALLE")).contains(Language.FRENCH);
    assertThat(DETECTOR.detect("WHERE IS THE HALL")).contains(Language.ENGLISH);
  }

  @Test
  void a_borrowed_acronym_or_name_leaves_the_language_alone() {
    assertThat(DETECTOR.detect("Что такое CTBTO?")).contains(Language.RUSSIAN);
    assertThat(DETECTOR.detect("什么是CTBTO")).contains(Language.CHINESE);
    assertThat(DETECTOR.detect("ما هو CTBTO")).contains(Language.ARABIC);
    assertThat(DETECTOR.detect("How do I say спасибо in English?")).contains(Language.ENGLISH);
    assertThat(DETECTOR.detect("Where is María Fernández speaking?")).contains(Language.ENGLISH);
  }

  @Test
  void samples_teach_the_detector_their_words() {
    String phrase = "tsunami buoy";
    LanguageDetector taught =
        new LanguageDetector(Map.of(Language.ENGLISH, List.of("Where is the tsunami buoy?")));

    assertThat(taught.detect(phrase)).contains(Language.ENGLISH);
    assertThat(DETECTOR.detect(phrase)).isEmpty();
  }

  @Test
  void names_and_acronyms_in_samples_stay_without_a_language() {
    LanguageDetector taught =
        new LanguageDetector(
            Map.of(Language.ENGLISH, List.of("Who is Robert Floyd?", "What is an NDC?")));

    assertThat(taught.detect("Robert Floyd")).isEmpty();
    assertThat(taught.detect("robert floyd")).isEmpty();
    assertThat(taught.detect("NDC")).isEmpty();
  }

  @Test
  void any_text_is_answered_without_an_exception() {
    Random random = new Random(20_250_908);
    for (int round = 0; round < 2_000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(20); i > 0; i--) {
        text.append((char) random.nextInt(0x10000));
      }
      assertThat(DETECTOR.detect(text.toString())).isNotNull();
    }
  }

  private static double share(List<String> phrases, Language language) {
    return 1 - (double) missed(phrases, language).size() / phrases.size();
  }

  private static List<String> missed(List<String> phrases, Language language) {
    Optional<Language> right = Optional.of(language);
    return phrases.stream()
        .filter(phrase -> !DETECTOR.detect(phrase).equals(right))
        .map(phrase -> phrase + DETECTOR.detect(phrase).map(l -> " = " + l.code()).orElse(" = ?"))
        .toList();
  }

  private static List<String> corpus(String file) throws IOException {
    try (InputStream stream =
        Objects.requireNonNull(LanguageDetectorTest.class.getResourceAsStream(file))) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }
}
