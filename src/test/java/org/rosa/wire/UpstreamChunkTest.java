package org.rosa.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rosa.wire.UpstreamChunk.CallPart;
import org.rosa.wire.UpstreamChunk.Tokens;

class UpstreamChunkTest {
  @Test
  void words_are_read_from_the_first_choice_in_any_order_of_fields() {
    assertThat(
            read(
                """
                {"id":"c","nested":{"choices":[1]},"choices":[
                 {"finish_reason":null,"logprobs":{"content":["x"]},"delta":
                  {"role":"assistant","content":"H\\u00e9 \\"you\\" 禁"},"index":0},
                 {"delta":{"content":"second"},"finish_reason":"stop"}],"usage":null}"""))
        .hasValue(chunk("Hé \"you\" 禁"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"choices\":[]}",
        "{\"choices\":null}",
        "{\"choices\":{\"delta\":{\"content\":\"x\"}}}",
        "{\"choices\":[7,{\"delta\":{\"content\":\"x\"}}]}",
        "{\"choices\":[{\"delta\":null}]}",
        "{\"choices\":[{\"delta\":{\"content\":null}}]}",
        "{\"choices\":[{\"delta\":{\"content\":[\"x\"]}}]}",
        "{\"choices\":[{\"finish_reason\":3}],\"error\":null}"
      })
  void a_chunk_without_words_has_none(String data) {
    assertThat(read(data)).hasValue(chunk(""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "[]",
        "\"words\"",
        "7",
        "null",
        "<html>",
        "{\"choices\":[{\"delta\":{\"content\":\"hal",
        "{\"choices\":[{\"delta\":{\"content\":\"half\"}",
        "{\"choices\":[{\"delta\":{\"content\":\"half\"}}]",
        "{\"choices\":[],}",
        "{\"error\":{\"message\":\"no\"}}",
        "{\"error\":\"no\",\"choices\":[{\"delta\":{\"content\":\"x\"}}]}",
        "{\"choices\":[{\"delta\":{\"content\":\"x\"}}],\"error\":{\"code\":1}}"
      })
  void what_is_broken_or_reports_an_error_is_no_chunk(String data) {
    assertThat(read(data)).isEmpty();
  }

  @Test
  void finish_reason_and_usage_are_read() {
    assertThat(read("{\"choices\":[{\"delta\":{},\"finish_reason\":\"length\"}]}"))
        .hasValue(new UpstreamChunk("", List.of(), Optional.of("length"), Optional.empty()));
    assertThat(
            read("{\"usage\":{\"prompt_tokens\":7,\"completion_tokens\":-2,\"more\":{\"a\":1}}}"))
        .hasValue(
            new UpstreamChunk("", List.of(), Optional.empty(), Optional.of(new Tokens(7, 0))));
    assertThat(read("{\"usage\":{\"completion_tokens\":2}}")).hasValue(chunk(""));
  }

  @Test
  void pieces_of_tool_calls_keep_their_place() {
    assertThat(
            read(
                """
                {"choices":[{"delta":{"content":null,"tool_calls":[
                 {"index":1,"id":"a","function":{"name":"end","arguments":""}},
                 {"function":{"arguments":"{}"}}]}}]}"""))
        .hasValue(
            new UpstreamChunk(
                "",
                List.of(new CallPart(1, "a", "end", ""), new CallPart(1, "", "", "{}")),
                Optional.empty(),
                Optional.empty()));
  }

  private static Optional<UpstreamChunk> read(String data) {
    return UpstreamChunk.read(data);
  }

  private static UpstreamChunk chunk(String text) {
    return new UpstreamChunk(text, List.of(), Optional.empty(), Optional.empty());
  }
}
