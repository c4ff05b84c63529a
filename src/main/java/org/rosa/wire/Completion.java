package org.rosa.wire;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.stream.Collectors;

/// A whole answer as one `chat.completion` object.
///
/// @param text what was said; may be empty beside tool calls
/// @param finishReason OpenAI's word for why it ended
public record Completion(
    CompletionHead head,
    String text,
    List<ChatMessage.Call> toolCalls,
    String finishReason,
    long promptTokens,
    long completionTokens) {
  public Completion {
    requireNonNull(head, "head");
    requireNonNull(text, "text");
    toolCalls = List.copyOf(toolCalls);
    requireNonNull(finishReason, "finishReason");
  }

  public String json() {
    return "{\"id\":"
        + Json.quoted(head.id())
        + ",\"object\":\"chat.completion\",\"created\":"
        + head.created()
        + ",\"model\":"
        + Json.quoted(head.model())
        + ",\"choices\":[{\"index\":0,\"message\":"
        + message()
        + ",\"logprobs\":null,\"finish_reason\":"
        + Json.quoted(finishReason)
        + "}],\"usage\":"
        + usage(promptTokens, completionTokens)
        + "}";
  }

  private String message() {
    var content = text.isEmpty() && !toolCalls.isEmpty() ? "null" : Json.quoted(text);
    var calls =
        toolCalls.isEmpty()
            ? ""
            : toolCalls.stream()
                .map(Completion::call)
                .collect(Collectors.joining(",", ",\"tool_calls\":[", "]"));
    return "{\"role\":\"assistant\",\"content\":" + content + ",\"refusal\":null" + calls + "}";
  }

  private static String call(ChatMessage.Call call) {
    return "{\"id\":"
        + Json.quoted(call.id())
        + ",\"type\":\"function\",\"function\":{\"name\":"
        + Json.quoted(call.name())
        + ",\"arguments\":"
        + Json.quoted(call.arguments())
        + "}}";
  }

  static String usage(long promptTokens, long completionTokens) {
    return "{\"prompt_tokens\":"
        + promptTokens
        + ",\"completion_tokens\":"
        + completionTokens
        + ",\"total_tokens\":"
        + (promptTokens + completionTokens)
        + "}";
  }
}
