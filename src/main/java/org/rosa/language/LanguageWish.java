package org.rosa.language;

import java.util.Optional;

/// A visitor's wish for the language of the answers, and what else was said.
///
/// "In French please", "can we speak Spanish", "what is the CTBTO, in French", "давайте по-русски",
/// "请说中文" are wishes. A question about an ability ("do you speak French?"), about something in a
/// language ("is there interpretation into French"), for a word ("how do you say thanks in
/// Russian"), a negation, a choice of several and a mere mention are none.
///
/// @param rest the utterance without the wish; empty if nothing else is asked
public record LanguageWish(Language language, String rest) {

  /// The newest wish in `utterance`; empty if there is none.
  public static Optional<LanguageWish> in(String utterance) {
    return new WishReader(utterance).read();
  }

  /// Whether the visitor said nothing but the wish, so that the last answer is wanted once more.
  public boolean isOnlyWish() {
    return rest.isEmpty();
  }
}
