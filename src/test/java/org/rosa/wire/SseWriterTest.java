package org.rosa.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// The exact bytes of an answer.
class SseWriterTest {
  private static final String HEAD =
      "data: {\"id\":\"chatcmpl-1\",\"object\":\"chat.completion.chunk\",\"created\":7,"
          + "\"model\":\"m\",\"choices\":[";

  private final List<String> frames = new ArrayList<>();
  private final SseWriter writer =
      new SseWriter(
          new CompletionHead("chatcmpl-1", 7, "m"),
          bytes -> frames.add(new String(bytes, StandardCharsets.UTF_8)));

  @Test
  void each_kind_of_frame_has_its_exact_bytes() {
    writer.role();
    writer.comment();
    writer.text("Зал \"A\"\n");
    writer.toolCall(0, "id", "end_call", "{");
    writer.toolCall(0, "", "", "}");
    writer.finish("stop");
    writer.usage(3, 4);
    writer.done();
    writer.done();

    assertThat(frames)
        .containsExactly(
            HEAD + choice("{\"role\":\"assistant\",\"content\":\"\"}", "null"),
            ": wait\n\n",
            HEAD + choice("{\"content\":\"Зал \\\"A\\\"\\n\"}", "null"),
            HEAD
                + choice(
                    "{\"tool_calls\":[{\"index\":0,\"id\":\"id\",\"type\":\"function\","
                        + "\"function\":{\"name\":\"end_call\",\"arguments\":\"{\"}}]}",
                    "null"),
            HEAD
                + choice(
                    "{\"tool_calls\":[{\"index\":0,\"function\":{\"arguments\":\"}\"}}]}", "null"),
            HEAD + choice("{}", "\"stop\""),
            HEAD
                + "],\"usage\":{\"prompt_tokens\":3,\"completion_tokens\":4,"
                + "\"total_tokens\":7}}\n\n",
            "data: [DONE]\n\n");
  }

  @Test
  void nothing_follows_done() {
    writer.done();
    assertThatThrownBy(() -> writer.text("late")).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void any_text_becomes_valid_json_on_one_line() {
    long seed = 1996L;
    var random = new Random(seed);
    for (int round = 0; round < 500; round++) {
      var text = new StringBuilder();
      for (int i = 0; i < random.nextInt(40); i++) {
        text.append((char) random.nextInt(0x10000));
      }
      frames.clear();
      writer.text(text.toString());
      var frame = frames.getFirst();
      assertThat(frame.indexOf('\n')).as("seed %d", seed).isEqualTo(frame.length() - 2);
      var json = new JsonObject(frame.substring("data: ".length()));
      var said =
          json.getJsonArray("choices").getJsonObject(0).getJsonObject("delta").getString("content");
      assertThat(said).hasSameSizeAs(text.toString());
    }
  }

  private static String choice(String delta, String reason) {
    return "{\"index\":0,\"delta\":"
        + delta
        + ",\"logprobs\":null,\"finish_reason\":"
        + reason
        + "}]}\n\n";
  }
}
