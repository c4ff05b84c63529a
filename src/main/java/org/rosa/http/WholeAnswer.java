package org.rosa.http;

import io.vertx.core.http.HttpServerResponse;
import java.util.List;
import java.util.TreeMap;
import org.rosa.llm.FinishReason;
import org.rosa.llm.ModelEvent;
import org.rosa.llm.Usage;
import org.rosa.wire.ChatMessage;
import org.rosa.wire.Completion;
import org.rosa.wire.CompletionHead;

/// An answer collected and sent as one `chat.completion` (tavus-contract requirement 21).
final class WholeAnswer extends HttpAnswer {
  private final CompletionHead head;
  private final StringBuilder text = new StringBuilder();
  private final TreeMap<Integer, CollectedCall> calls = new TreeMap<>();

  private static final class CollectedCall {
    private String id = "";
    private String name = "";
    private final StringBuilder arguments = new StringBuilder();

    void add(ModelEvent.ToolCallPart part) {
      id = part.id().isEmpty() ? id : part.id();
      name = part.name().isEmpty() ? name : part.name();
      arguments.append(part.arguments());
    }

    ChatMessage.Call call() {
      return new ChatMessage.Call(id, name, arguments.toString());
    }
  }

  WholeAnswer(HttpServerResponse response, CompletionHead head) {
    super(response);
    this.head = head;
  }

  @Override
  void begin() {}

  @Override
  public void text(String piece) {
    text.append(piece);
  }

  @Override
  public void toolCall(ModelEvent.ToolCallPart part) {
    calls.computeIfAbsent(part.index(), _ -> new CollectedCall()).add(part);
  }

  @Override
  void complete(FinishReason reason, Usage usage) {
    List<ChatMessage.Call> collected = calls.values().stream().map(CollectedCall::call).toList();
    var completion =
        new Completion(
            head,
            text.toString().strip(),
            collected,
            word(reason),
            usage.promptTokens(),
            usage.completionTokens());
    response
        .putHeader("content-type", "application/json; charset=utf-8")
        .putHeader("cache-control", "no-store")
        .end(completion.json());
  }
}
