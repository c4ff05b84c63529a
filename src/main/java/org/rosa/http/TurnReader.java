package org.rosa.http;

import io.vertx.core.http.HttpServerRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

  Turn read(ChatRequest request, Optional<ConversationId> conversation) {
    var history = history(request.messages());
    var utterance = utterance(history);
    var named = request.languages().stream().flatMap(name -> Language.named(name).stream());
    return new Turn(
        conversation,
        conversation.filter(id -> id.value().equals(PROBE)).isPresent()
            ? new Ask.Probe()
            : ask(history, utterance),
        history,
        languages.choose(history, named.findFirst(), utterance),
        request.options(),
        request.offersTools());
  }

  /// Whose conversation it is: a header in either spelling, else a field of the body, else a query
  /// parameter; words of a message never count (tavus-contract requirements 5 and 12).
  static Optional<ConversationId> conversation(HttpServerRequest http, ChatRequest request) {
    return Optional.ofNullable(http.getHeader("conversation-id"))
        .or(() -> Optional.ofNullable(http.getHeader("conversation_id")))
        .or(request::conversationId)
        .or(() -> Optional.ofNullable(http.getParam("custom_session_id")))
        .map(String::strip)
        .filter(id -> !id.isEmpty() && id.length() <= 256)
        .map(ConversationId::new);
  }

  private static List<Message> history(List<ChatMessage> messages) {
    var history = new ArrayList<Message>(messages.size());
    for (var message : messages) {
      var read = message(message);
      boolean emptied = read.text().isEmpty() && !message.text().isEmpty();
      if (!(emptied && read instanceof Message.Instruction)) {
        history.add(read);
      }
    }
    return history;
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

  private static Ask ask(List<Message> history, String utterance) {
    return switch (last(history)) {
      case Message.Visitor(var text) ->
          PlatformText.isSilence(text) ? new Ask.Silence() : new Ask.Utterance(text);
      case Message.ToolResult _ -> new Ask.ToolAnswered(utterance);
      case Message.Rosa _, Message.Instruction _ -> new Ask.Silence();
    };
  }

  /// The newest message that is no instruction; platforms put those anywhere.
  private static Message last(List<Message> history) {
    for (var message : history.reversed()) {
      if (!(message instanceof Message.Instruction)) {
        return message;
      }
    }
    return new Message.Instruction("");
  }

  private static String utterance(List<Message> history) {
    for (var message : history.reversed()) {
      if (message instanceof Message.Visitor(var text)) {
        return PlatformText.isSilence(text) ? "" : text;
      }
    }
    return "";
  }
}
