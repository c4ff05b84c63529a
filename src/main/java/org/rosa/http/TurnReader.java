package org.rosa.http;

import io.vertx.core.http.HttpServerRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rosa.conversation.Ask;
import org.rosa.conversation.ConversationId;
import org.rosa.conversation.LanguageChoice;
import org.rosa.conversation.Turn;
import org.rosa.language.Language;
import org.rosa.llm.Message;
import org.rosa.llm.ToolCall;
import org.rosa.wire.ChatMessage;
import org.rosa.wire.ChatRequest;
import org.rosa.wire.PlatformText;

/// Turns a platform's request into a turn: perception text goes before anything else sees it, then
/// the visitor's words, the conversation and the language are found.
final class TurnReader {
  /// The conversation id with which Tavus tries an endpoint out.
  static final String PROBE = "tavus-openai-compat-test";

  private final LanguageChoice languages;

  TurnReader(LanguageChoice languages) {
    this.languages = languages;
  }

  /// @param place id of the room where the visitor stands, where that is known
  Turn read(ChatRequest request, Optional<ConversationId> conversation, Optional<String> place) {
    var messages = messages(request.messages());
    var history = messages.stream().filter(message -> !isSilent(message)).toList();
    var utterance = utterance(history);
    var named = request.languages().stream().flatMap(name -> Language.named(name).stream());
    var language = languages.choose(history, named.findFirst(), utterance);
    return new Turn(
        conversation,
        conversation.filter(id -> id.value().equals(PROBE)).isPresent()
            ? new Ask.Probe()
            : ask(last(messages), utterance),
        history,
        languages.sought(history, utterance, language),
        place,
        language,
        request.options(),
        request.offersTools());
  }

  /// Whose conversation it is: a header in either spelling, else a field of the body, else a query
  /// parameter; words of a message never count (tavus-contract requirements 5 and 12).
  static Optional<ConversationId> conversation(HttpServerRequest http, ChatRequest request) {
    return given(http.getHeader("conversation-id"))
        .or(() -> given(http.getHeader("conversation_id")))
        .or(request::conversationId)
        .or(() -> given(http.getParam("custom_session_id")))
        .filter(id -> id.length() <= ConversationId.LONGEST)
        .map(ConversationId::new);
  }

  private static Optional<String> given(@Nullable String text) {
    return Optional.ofNullable(text).map(String::strip).filter(id -> !id.isEmpty());
  }

  /// The messages without perception; an instruction that was nothing else is left out.
  private static List<Message> messages(List<ChatMessage> messages) {
    var read = new ArrayList<Message>(messages.size());
    for (var message : messages) {
      var cleaned = message(message);
      boolean emptied = cleaned.text().isEmpty() && !message.text().isEmpty();
      if (!(emptied && cleaned instanceof Message.Instruction)) {
        read.add(cleaned);
      }
    }
    return read;
  }

  /// A visitor's turn in which nobody spoke is no part of the conversation (requirement 11).
  private static boolean isSilent(Message message) {
    return message instanceof Message.Visitor(var text) && PlatformText.isSilence(text);
  }

  private static Message message(ChatMessage message) {
    var text = PlatformText.withoutPerception(message.text());
    return switch (message.role()) {
      case "user" -> new Message.Visitor(PlatformText.spokenByVisitor(message.text()));
      case "assistant" ->
          new Message.Rosa(
              text,
              message.toolCalls().stream()
                  .map(call -> new ToolCall(call.id(), call.name(), call.arguments()))
                  .toList());
      case "tool", "function" -> new Message.ToolResult(message.toolCallId(), message.text());
      default -> new Message.Instruction(text);
    };
  }

  private static Ask ask(Message last, String utterance) {
    return switch (last) {
      case Message.Visitor(var text) ->
          isSilent(last) ? new Ask.Silence() : new Ask.Utterance(text);
      case Message.ToolResult _ -> new Ask.ToolAnswered(utterance);
      case Message.Rosa _, Message.Instruction _ -> new Ask.Silence();
    };
  }

  /// The newest message that is no instruction; platforms put those anywhere.
  private static Message last(List<Message> messages) {
    for (var message : messages.reversed()) {
      if (!(message instanceof Message.Instruction)) {
        return message;
      }
    }
    return new Message.Instruction("");
  }

  private static String utterance(List<Message> history) {
    for (var message : history.reversed()) {
      if (message instanceof Message.Visitor(var text)) {
        return text;
      }
    }
    return "";
  }
}
