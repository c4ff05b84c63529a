package org.rosa.embedded;

import java.util.List;
import java.util.stream.Collectors;
import org.rosa.knowledge.Passage;
import org.rosa.knowledge.Retrieval;
import org.rosa.language.Language;
import org.rosa.language.Phrase;
import org.rosa.language.Phrasebook;

/// Words what a retrieval found: the answer, a question back, or an honest "I do not know" with the
/// nearest subject.
public final class Embedded {
  private final Phrasebook phrasebook;

  public Embedded(Phrasebook phrasebook) {
    this.phrasebook = phrasebook;
  }

  public EmbeddedAnswer answer(Retrieval retrieval, Language language) {
    return switch (retrieval) {
      case Retrieval.Certain(var answer, _) -> said(answer, true);
      case Retrieval.Likely(var answer, _) -> said(answer, false);
      case Retrieval.Ambiguous(var options, _) ->
          new EmbeddedAnswer.Clarifying(
              which(options, language),
              options.stream().flatMap(option -> option.citations().stream()).toList());
      case Retrieval.Related(var passages) ->
          new EmbeddedAnswer.Unknown(
              joined(language, unknown(language), offer(passages.getFirst(), language)));
      case Retrieval.Nothing _ -> new EmbeddedAnswer.Unknown(unknown(language));
    };
  }

  /// What a passage says, which may be that something is not known.
  private static EmbeddedAnswer said(Passage passage, boolean certain) {
    return passage.known()
        ? new EmbeddedAnswer.Known(passage.text(), passage.citations(), certain)
        : new EmbeddedAnswer.Unknown(passage.text(), passage.citations(), certain);
  }

  private String unknown(Language language) {
    return phrasebook.say(Phrase.UNKNOWN, language);
  }

  private String offer(Passage passage, Language language) {
    return joined(language, phrasebook.say(Phrase.OFFER, language), passage.title())
        + (language == Language.CHINESE ? "。" : ".");
  }

  /// "What would you like to know: this, that or the other?"
  private String which(List<Passage> options, Language language) {
    var others =
        options.subList(0, options.size() - 1).stream()
            .map(Passage::title)
            .collect(Collectors.joining(comma(language)));
    return joined(
            language,
            phrasebook.say(Phrase.WHICH, language),
            others,
            phrasebook.say(Phrase.OR, language),
            options.getLast().title())
        + questionMark(language);
  }

  private static String comma(Language language) {
    return switch (language) {
      case CHINESE -> "、";
      case ARABIC -> "، ";
      case ENGLISH, FRENCH, RUSSIAN, SPANISH -> ", ";
    };
  }

  private static String questionMark(Language language) {
    return switch (language) {
      case CHINESE -> "？";
      case ARABIC -> "؟";
      case FRENCH -> " ?";
      case ENGLISH, RUSSIAN, SPANISH -> "?";
    };
  }

  private static String joined(Language language, String... parts) {
    return String.join(language == Language.CHINESE ? "" : " ", parts);
  }
}
