package org.rosa.conversation;

import java.util.List;
import java.util.Optional;
import org.rosa.language.Language;
import org.rosa.language.LanguageDemand;
import org.rosa.language.LanguageDetector;
import org.rosa.language.LanguageWish;
import org.rosa.llm.Message;

/// Decides the language of an answer: what the visitor wished for, else what an instruction
/// demands, else what the request names, else what the visitor speaks now, else what was spoken
/// last, else English (tavus-contract requirement 32).
public final class LanguageChoice {
  private final LanguageDetector detector;

  public LanguageChoice(LanguageDetector detector) {
    this.detector = detector;
  }

  /// @param named the language the request names in a field of its own
  /// @param utterance the visitor's newest words; empty when there are none
  public Language choose(List<Message> history, Optional<Language> named, String utterance) {
    return wished(history, utterance)
        .or(() -> demanded(history))
        .or(() -> named)
        .or(() -> detector.detect(utterance))
        .or(() -> spokenLast(history))
        .orElse(Language.ENGLISH);
  }

  /// What is to be searched for: the utterance without its wish for a language, or, where it is
  /// nothing but a wish, the question before it.
  ///
  /// @param answer the language of the answer
  public Sought sought(List<Message> history, String utterance, Language answer) {
    var wish = LanguageWish.in(utterance);
    var words =
        wish.map(wished -> wished.isOnlyWish() ? asked(history, utterance) : wished.rest())
            .orElse(utterance);
    return new Sought(words, detector.detect(words).or(() -> spokenLast(history)).orElse(answer));
  }

  /// The language that the visitor asked for by words, as long as that holds.
  public Optional<Language> wished(List<Message> history) {
    return wished(history, "");
  }

  /// The visitor's last question before this utterance; empty when there is none.
  private static String asked(List<Message> history, String utterance) {
    for (var message : history.reversed()) {
      if (message instanceof Message.Visitor(var text) && !text.equals(utterance)) {
        var wish = LanguageWish.in(text);
        var question = wish.map(LanguageWish::rest).orElse(text);
        if (!question.isBlank()) {
          return question;
        }
      }
    }
    return "";
  }

  /// The visitor's wish that still holds, read from the first message to the newest utterance.
  private Optional<Language> wished(List<Message> history, String utterance) {
    var standing = new StandingWish(detector);
    boolean heard = false;
    for (var message : history) {
      switch (message) {
        case Message.Visitor(var text) -> {
          standing.hear(text);
          heard |= text.equals(utterance);
        }
        case Message.Instruction(var text) -> standing.instruct(text);
        case Message.Rosa _, Message.ToolResult _ -> {}
      }
    }
    if (!heard) {
      standing.hear(utterance);
    }
    return standing.language();
  }

  private static Optional<Language> demanded(List<Message> history) {
    for (var message : history.reversed()) {
      if (message instanceof Message.Instruction(var text)) {
        var demand = LanguageDemand.in(text);
        if (demand.isPresent()) {
          return demand;
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Language> spokenLast(List<Message> history) {
    for (var message : history.reversed()) {
      var said =
          switch (message) {
            case Message.Visitor(var text) -> detector.detect(text);
            case Message.Rosa(var text, _) -> detector.detect(text);
            case Message.Instruction _, Message.ToolResult _ -> Optional.<Language>empty();
          };
      if (said.isPresent()) {
        return said;
      }
    }
    return Optional.empty();
  }
}
