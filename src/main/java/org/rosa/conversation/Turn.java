package org.rosa.conversation;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rosa.language.Language;
import org.rosa.llm.Message;

/// One contribution of a visitor, as a platform hands it over with everything said before.
///
/// @param conversation whose session it is; empty when the platform does not tell
/// @param history all messages, in the platform's order
/// @param sought what the pack is searched for
/// @param place id of the room where the visitor stands, where that is known
/// @param language the language the answer is wanted in
/// @param options request fields that belong to the model, carried unread
/// @param toolsOffered whether the platform lets the model call tools
public record Turn(
    Optional<ConversationId> conversation,
    Ask ask,
    List<Message> history,
    Sought sought,
    Optional<String> place,
    Language language,
    Map<String, Object> options,
    boolean toolsOffered) {
  private static final int MOST_TOKENS_OF_A_GREETING = 7;
  private static final String QUESTION_MARKS = "?？؟";

  public Turn {
    requireNonNull(conversation, "conversation");
    requireNonNull(ask, "ask");
    history = List.copyOf(history);
    requireNonNull(sought, "sought");
    requireNonNull(place, "place");
    requireNonNull(language, "language");
    options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
  }

  /// How often the visitor has spoken before.
  long number() {
    return Math.max(0, history.stream().filter(Message.Visitor.class::isInstance).count() - 1);
  }

  /// Whether the visitor only greets, so that a first word should be a greeting too: the first
  /// words of a conversation, few and no question.
  boolean isGreeting() {
    return ask instanceof Ask.Utterance(var words)
        && history.stream().noneMatch(Message.Rosa.class::isInstance)
        && TokenCount.of(words) <= MOST_TOKENS_OF_A_GREETING
        && words.codePoints().noneMatch(sign -> QUESTION_MARKS.indexOf(sign) >= 0);
  }

  /// What the visitor said before this utterance, newest last.
  List<String> visitorSaidBefore(String utterance) {
    var said =
        history.stream().filter(Message.Visitor.class::isInstance).map(Message::text).toList();
    int newest = said.lastIndexOf(utterance);
    return newest < 0 ? said : said.subList(0, newest);
  }

  /// What visitor and Rosa said before this utterance, newest last.
  List<String> saidBefore(String utterance) {
    var said = new ArrayList<String>();
    for (var message : history) {
      switch (message) {
        case Message.Visitor(var text) -> said.add(text);
        case Message.Rosa(var text, _) -> said.add(text);
        case Message.Instruction _, Message.ToolResult _ -> {}
      }
    }
    int newest = said.lastIndexOf(utterance);
    return newest < 0 ? said : said.subList(0, newest);
  }
}
