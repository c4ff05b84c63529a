package org.rosa.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.errors.BadRequestException;
import com.openai.errors.UnauthorizedException;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.openai.models.chat.completions.ChatCompletionStreamOptions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rosa.testing.FakeUpstream;
import org.rosa.testing.RosaServer;

/// Requirement 39 with openai-java on a real port.
class JavaClientTest {
  private final FakeUpstream upstream = FakeUpstream.start();
  private RosaServer server;
  private OpenAIClient client;

  @BeforeEach
  void start() {
    server = RosaServer.asking(upstream);
    client = client(RosaServer.KEY);
  }

  @AfterEach
  void stop() {
    client.close();
    server.close();
    upstream.close();
  }

  private OpenAIClient client(String key) {
    return OpenAIOkHttpClient.builder()
        .baseUrl(server.url() + "/v1")
        .apiKey(key)
        .maxRetries(0)
        .build();
  }

  private static ChatCompletionCreateParams.Builder question() {
    return ChatCompletionCreateParams.builder()
        .model("rosa-ctbto-agent")
        .addUserMessage("Which hall?");
  }

  @Test
  void requirement_39_java_streams_in_every_script_with_usage() {
    upstream.says("Зал ", "открыт. ", "大厅开放。", " القاعة مفتوحة.");
    var text = new StringBuilder();
    var tokens = new java.util.concurrent.atomic.AtomicLong();
    var params =
        question()
            .streamOptions(ChatCompletionStreamOptions.builder().includeUsage(true).build())
            .build();
    try (var stream = client.chat().completions().createStreaming(params)) {
      stream.stream()
          .forEach(
              chunk -> {
                chunk.validate();
                chunk.choices().forEach(c -> c.delta().content().ifPresent(text::append));
                chunk.usage().ifPresent(usage -> tokens.set(usage.totalTokens()));
              });
    }

    assertThat(text.toString()).isEqualTo("Зал открыт. 大厅开放。 القاعة مفتوحة.");
    assertThat(tokens.get()).isPositive();
  }

  @Test
  void requirement_39_java_gets_a_whole_completion_that_validates() {
    upstream.says("The hall is open.");
    var completion = client.chat().completions().create(question().build()).validate();

    assertThat(completion.choices().getFirst().message().content()).contains("The hall is open.");
    assertThat(completion.usage().orElseThrow().promptTokens()).isPositive();
  }

  @Test
  void requirement_39_java_lists_models() {
    var models = client.models().list().data();

    assertThat(models).hasSize(1);
    assertThat(models.getFirst().validate().id()).isEqualTo("rosa-ctbto-agent");
  }

  @Test
  void requirement_39_java_closes_its_stream_and_the_upstream_is_freed() {
    upstream.always(exchange -> exchange.head().delta("One two ").delta("three "));
    try (var stream = client.chat().completions().createStreaming(question().build())) {
      assertThat(
              stream.stream()
                  .flatMap(chunk -> chunk.choices().stream())
                  .flatMap(choice -> choice.delta().content().stream())
                  .filter(text -> !text.isEmpty())
                  .findFirst())
          .isPresent();
    }
    upstream.next().awaitClosed();
  }

  @Test
  void requirement_39_java_understands_our_refusals() {
    var stranger = client("wrong");
    assertThatThrownBy(() -> stranger.chat().completions().create(question().build()))
        .isInstanceOf(UnauthorizedException.class);
    stranger.close();
    var bad =
        question()
            .temperature(0.5)
            .putAdditionalBodyProperty("temperature", com.openai.core.JsonValue.from("hot"));
    assertThatThrownBy(() -> client.chat().completions().create(bad.build()))
        .isInstanceOf(BadRequestException.class)
        .hasMessageContaining("temperature");
  }
}
