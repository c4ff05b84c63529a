package org.rosa.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class StreamedWordsTest {
  private static final String HELLO =
      "data: {\"choices\":[{\"delta\":{\"content\":\"Hello\"}}]}\n\n";
  private static final String END =
      "data: {\"choices\":[{\"delta\":{},\"finish_reason\":\"stop\"}]}\n\n";
  private static final String DONE = "data: [DONE]\n\n";

  @Test
  void a_proper_stream_has_no_fault() {
    var usage = "data: {\"choices\":[],\"usage\":{\"total_tokens\":1}}\n\n";
    var words = read(": wait\n\n" + HELLO + HELLO + END + usage + ": wait\n\n" + DONE);

    assertThat(words).isEqualTo(new StreamedWords(5, "HelloHello", Optional.empty()));
  }

  @ParameterizedTest
  @MethodSource("breaches")
  void the_first_breach_is_told(String body, String fault) {
    assertThat(read(body).fault().orElse("none")).startsWith(fault);
  }

  static Stream<Arguments> breaches() {
    return Stream.of(
        arguments(HELLO + END, "no 'data: [DONE]' at the end"),
        arguments(HELLO + END + DONE + DONE, "a frame after 'data: [DONE]': data: [DONE]"),
        arguments(HELLO + END + DONE + HELLO, "a frame after 'data: [DONE]': data: {"),
        arguments(HELLO + DONE, "no frame has a finish_reason"),
        arguments(END + DONE, "no text in choices[0].delta.content"),
        arguments(HELLO + END + "data:[DONE]\n\n", "no 'data: {json}' frame: data:[DONE]"),
        arguments("event: x\n" + HELLO + END + DONE, "no 'data: {json}' frame: event: x"),
        arguments("data: Hello\n\n" + DONE, "a frame that holds no JSON object: data: Hello"),
        arguments("data: [1]\n\n" + DONE, "a frame that holds no JSON object: data: [1]"),
        arguments(HELLO + "data: {\"error\":{}}\n\n" + DONE, "an error frame: data: {"),
        arguments(HELLO + "data: {}\n\n" + DONE, "a frame without choices: data: {}"),
        arguments(HELLO + END + "data: [DONE]\n", "the body does not end with a blank line"),
        arguments("{\"object\":\"chat.completion\"}", "the body does not end with a blank line"),
        arguments("", "the body does not end with a blank line"));
  }

  private static StreamedWords read(String body) {
    return StreamedWords.of(
        new Reply(200, HttpHeaders.of(Map.of(), (_, _) -> true), body, List.of(), Duration.ZERO));
  }
}
