package org.rosa.conversation;

import java.util.Optional;
import org.rosa.language.Language;
import org.rosa.language.LanguageDemand;
import org.rosa.language.LanguageDetector;
import org.rosa.language.LanguageWish;

/// The language a visitor wished for, as long as the wish holds.
///
/// It holds until the next wish, until the visitor says two whole sentences in one other language,
/// or until an instruction that demands a language comes between the wish and a later utterance. A
/// sentence is whole from four words on; what is shorter, or tells no language, neither ends a wish
/// nor saves it.
final class StandingWish {
  private static final int WORDS_OF_A_SENTENCE = 4;

  private final LanguageDetector detector;
  private Optional<Language> wished = Optional.empty();
  private Optional<Language> strayed = Optional.empty();
  private boolean overruled;

  StandingWish(LanguageDetector detector) {
    this.detector = detector;
  }

  /// Takes up what the visitor says next.
  void hear(String utterance) {
    if (overruled) {
      wished = Optional.empty();
      overruled = false;
    }
    var wish = LanguageWish.in(utterance).map(LanguageWish::language);
    if (wish.isPresent()) {
      wished = wish;
      strayed = Optional.empty();
    } else if (wished.isPresent() && isSentence(utterance)) {
      detector.detect(utterance).ifPresent(this::spoke);
    }
  }

  /// Takes up an instruction of the platform. Only a later utterance shows that it is newer than
  /// the wish: platforms repeat their instructions before and behind the messages.
  void instruct(String instruction) {
    overruled |= wished.isPresent() && LanguageDemand.in(instruction).isPresent();
  }

  /// The language wished for; empty if no wish holds.
  Optional<Language> language() {
    return wished;
  }

  private void spoke(Language language) {
    var spoken = Optional.of(language);
    if (wished.equals(spoken)) {
      strayed = Optional.empty();
    } else if (strayed.equals(spoken)) {
      wished = Optional.empty();
      strayed = Optional.empty();
    } else {
      strayed = spoken;
    }
  }

  private static boolean isSentence(String utterance) {
    return LanguageDetector.words(utterance) >= WORDS_OF_A_SENTENCE;
  }
}
