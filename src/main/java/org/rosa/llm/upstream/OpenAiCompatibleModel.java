package org.rosa.llm.upstream;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.rosa.llm.ChatModel;
import org.rosa.llm.Message;
import org.rosa.llm.ModelCall;
import org.rosa.llm.ModelEvent;
import org.rosa.llm.Prompt;
import org.rosa.wire.ChatMessage;
import org.rosa.wire.UpstreamRequest;

/// A chat model behind an OpenAI-compatible server, called with `stream: true` over a shared Vert.x
/// client. The executor it is asked with is the event loop of a Vert.x context, so deltas travel
/// from the upstream socket to the listener without changing threads.
public final class OpenAiCompatibleModel implements ChatModel {
  private final Endpoint endpoint;
  private final Duration connect;
  private final UpstreamClient client;

  /// @param connect until the connection stands
  public OpenAiCompatibleModel(Endpoint endpoint, Duration connect, UpstreamClient client) {
    this.endpoint = endpoint;
    this.connect = connect;
    this.client = client;
  }

  @Override
  public String name() {
    return endpoint.name();
  }

  @Override
  public ModelCall ask(Prompt prompt, Executor executor, Consumer<ModelEvent> events) {
    var body = body(prompt);
    var call = new UpstreamCall(client, request(), connect, body, executor, events);
    executor.execute(call::start);
    return call;
  }

  private RequestOptions request() {
    var request =
        new RequestOptions()
            .setMethod(HttpMethod.POST)
            .setAbsoluteURI(endpoint.completionsUrl())
            .setConnectTimeout(connect.toMillis())
            .putHeader("content-type", "application/json")
            .putHeader("accept", "text/event-stream");
    endpoint.apiKey().ifPresent(key -> request.putHeader("authorization", "Bearer " + key));
    return request;
  }

  private byte[] body(Prompt prompt) {
    var messages = prompt.messages().stream().map(OpenAiCompatibleModel::wire).toList();
    return new UpstreamRequest(endpoint.model(), messages, prompt.options()).json();
  }

  private static ChatMessage wire(Message message) {
    return switch (message) {
      case Message.Instruction(var text) -> new ChatMessage("system", text, List.of(), "");
      case Message.Visitor(var text) -> new ChatMessage("user", text, List.of(), "");
      case Message.Rosa(var text, var calls) ->
          new ChatMessage(
              "assistant",
              text,
              calls.stream()
                  .map(call -> new ChatMessage.Call(call.id(), call.name(), call.arguments()))
                  .toList(),
              "");
      case Message.ToolResult(var callId, var text) ->
          new ChatMessage("tool", text, List.of(), callId);
    };
  }
}
