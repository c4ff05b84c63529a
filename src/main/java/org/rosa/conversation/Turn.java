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
/// @param language the language the answer is wanted in
/// @param options request fields that belong to the model, carried unread
/// @param toolsOffered whether the platform lets the model call tools
public record Turn(
    Optional<ConversationId> conversation,
    Ask ask,
    List<Message> history,
    Sought sought,
    Language language,
    Map<String, Object> options,
    boolean toolsOffered) {
  public Turn {
    requireNonNull(conversation, "conversation");
    requireNonNull(ask, "ask");
    history = List.copyOf(history);
    requireNonNull(sought, "sought");
    requireNonNull(language, "language");
    options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
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
