package org.rosa.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rosa.language.Language;
import org.rosa.language.Phrase;
import org.rosa.language.Phrasebook;
import org.rosa.testing.ChatClient;
import org.rosa.testing.FakeUpstream;
import org.rosa.testing.RosaServer;
import org.rosa.testing.Sse;

/// Requirements 14 to 16, 18 to 23, 30, 32 and 38: what leaves on the stream.
class StreamingRequirementsTest {
  private static final String MOONS = "how many moons does Jupiter have?";

  private final FakeUpstream upstream = FakeUpstream.start();
  private RosaServer server;
  private ChatClient client;

  @BeforeEach
  void start() {
    server = RosaServer.asking(upstream);
    client = new ChatClient(server);
  }

  @AfterEach
  void stop() {
    client.close();
    server.close();
    upstream.close();
  }

  @Test
  void requirement_14_every_frame_has_a_choice_but_the_usage_frame_that_was_asked_for() {
    upstream.says("The hall", " is open.");
    var plain = client.post(ChatClient.user(MOONS)).body();
    var withUsage =
        client
            .post(
                ChatClient.messages("user", MOONS)
                    .put("stream_options", new JsonObject().put("include_usage", true))
                    .encode())
            .body();

    assertThat(Sse.chunks(plain))
        .allSatisfy(chunk -> assertThat(chunk.getJsonArray("choices")).hasSize(1));
    var chunks = Sse.chunks(withUsage);
    assertThat(chunks.getLast().getJsonArray("choices")).isEmpty();
    assertThat(chunks.getLast().getJsonObject("usage").getInteger("total_tokens")).isPositive();
    assertThat(chunks.subList(0, chunks.size() - 1))
        .allSatisfy(chunk -> assertThat(chunk.getJsonArray("choices")).hasSize(1));
  }

  @Test
  void chunks_are_whole_openai_objects_with_one_id() {
    upstream.says("The hall", " is open.");
    var chunks =
        Sse.chunks(
            client.post(ChatClient.messages("user", MOONS).put("model", "mine").encode()).body());

    assertThat(chunks)
        .allSatisfy(
            chunk -> {
              assertThat(chunk.getString("object")).isEqualTo("chat.completion.chunk");
              assertThat(chunk.getString("id")).isEqualTo(chunks.getFirst().getString("id"));
              assertThat(chunk.getLong("created")).isEqualTo(chunks.getFirst().getLong("created"));
              assertThat(chunk.getString("model")).isEqualTo("mine");
            });
    assertThat(delta(chunks.getFirst()).getString("role")).isEqualTo("assistant");
  }

  @Test
  void requirement_15_no_hop_is_invited_to_buffer_or_compress_and_letters_stay_whole() {
    upstream.says("Зал ", "открыт. ", "大厅开放。", "القاعة ", "مفتوحة");
    var response = client.post(ChatClient.user(MOONS), "accept-encoding", "gzip, deflate");

    var headers = response.headers();
    assertThat(headers.firstValue("content-type")).contains("text/plain; charset=utf-8");
    assertThat(headers.firstValue("cache-control")).contains("no-cache, no-transform");
    assertThat(headers.firstValue("x-accel-buffering")).contains("no");
    assertThat(headers.firstValue("content-encoding")).isEmpty();
    assertThat(headers.firstValue("content-length")).isEmpty();
    assertThat(Sse.text(response.body())).isEqualTo("Зал открыт. 大厅开放。القاعة مفتوحة");
  }

  @Test
  void requirement_15_a_profile_may_ask_for_the_event_stream_type() {
    upstream.says("Open.");
    var response = client.postTo("/chat/completions?profile=sse", ChatClient.user(MOONS));

    assertThat(response.headers().firstValue("content-type"))
        .contains("text/event-stream; charset=utf-8");
  }

  @Test
  void requirement_15_each_delta_is_flushed_before_the_next_one_exists() {
    try (var frames = client.open(ChatClient.user(MOONS))) {
      var exchange = upstream.next().head();
      for (var word : List.of("One ", "two ", "three ", "four ")) {
        exchange.delta(word).delta("x ");
        var heard = new StringBuilder();
        while (!heard.toString().contains(word.strip())) {
          heard.append(frames.nextText());
        }
      }
      exchange.finish("stop");
      assertThat(frames.rest().getLast()).isEqualTo("data: [DONE]");
    }
  }

  @Test
  void requirement_16_head_and_role_come_at_once_and_signs_of_life_until_the_first_word() {
    try (var frames = client.open(ChatClient.user(MOONS))) {
      assertThat(frames.response().statusCode()).isEqualTo(200);
      assertThat(frames.next()).contains("\"role\":\"assistant\"");
      assertThat(frames.next()).startsWith(": ");
      upstream.next().head().delta("Now. ").finish("stop");
      assertThat(frames.nextText()).startsWith("Now.");
      assertThat(frames.rest().getLast()).isEqualTo("data: [DONE]");
    }
  }

  @Test
  void requirement_18_no_number_date_tag_or_letter_is_split_between_frames() {
    var answer =
        "It opens on 8 September 2025 at 10:30 in hall T3.5 with 1 260 seats "
            + "<break time=\"1s\"/> for 12,5 percent 👍🏽 of you. 会议于2025年9月8日开幕。";
    upstream.says(answer.split("(?<=.)"));
    var settings = RosaServer.upstreamSettings(upstream);
    settings.put("ROSA_RED_ZONE", "off");
    List<String> pieces;
    try (var unguarded = RosaServer.with(settings);
        var caller = new ChatClient(unguarded)) {
      pieces =
          Sse.chunks(caller.post(ChatClient.user(MOONS)).body()).stream()
              .map(chunk -> delta(chunk).getString("content", ""))
              .filter(piece -> !piece.isEmpty())
              .toList();
    }

    assertThat(pieces.size()).isGreaterThan(5);
    for (var whole :
        List.of(
            "8 September 2025",
            "10:30",
            "T3.5",
            "1 260",
            "<break time=\"1s\"/>",
            "12,5",
            "2025年9月8日")) {
      assertThat(pieces).anyMatch(piece -> piece.contains(whole));
    }
  }

  @Test
  void requirement_19_the_end_is_a_finish_reason_and_then_done_once() {
    upstream.says("Open.");
    var body = client.post(ChatClient.user(MOONS)).body();

    assertThat(Sse.finishReasons(body)).containsExactly("stop");
    assertThat(Sse.data(body).stream().filter("[DONE]"::equals)).hasSize(1);
    assertThat(body).endsWith("\"finish_reason\":\"stop\"}]}\n\ndata: [DONE]\n\n");
  }

  @Test
  void requirement_20_a_failure_is_spoken_and_never_an_error_frame() {
    upstream.always(exchange -> exchange.status(500, "{\"error\":{\"message\":\"boom\"}}"));
    var body = client.post(ChatClient.user(MOONS)).body();

    assertThat(Sse.text(body))
        .contains(new Phrasebook().say(Phrase.DIFFICULTY, Language.ENGLISH))
        .contains("The CTBTO is going to save humanity.");
    assertThat(body).doesNotContain("boom").doesNotContain("\"error\"");
    assertThat(Sse.finishReasons(body)).containsExactly("stop");
  }

  @Test
  void requirement_21_stream_false_gives_one_completion_with_usage() {
    upstream.says("The **hall** is ", "open.");
    var response = client.post(ChatClient.messages("user", MOONS).put("stream", false).encode());

    var completion = new JsonObject(response.body());
    var choice = completion.getJsonArray("choices").getJsonObject(0);
    assertThat(completion.getString("object")).isEqualTo("chat.completion");
    assertThat(choice.getJsonObject("message").getString("content")).isEqualTo("The hall is open.");
    assertThat(choice.getString("finish_reason")).isEqualTo("stop");
    assertThat(completion.getJsonObject("usage").getInteger("completion_tokens")).isPositive();
  }

  @Test
  void a_missing_stream_is_a_stream_unless_an_official_sdk_leaves_it_out() {
    upstream.says("Open.");
    assertThat(client.post(ChatClient.user(MOONS)).body()).startsWith("data: ");
    assertThat(client.post(ChatClient.user(MOONS), "x-stainless-lang", "python").body())
        .startsWith("{");
    assertThat(
            client
                .post(
                    ChatClient.messages("user", MOONS).put("stream", true).encode(),
                    "x-stainless-lang",
                    "python")
                .body())
        .startsWith("data: ");
  }

  @Test
  void usage_is_the_model_s_count_where_it_counted() {
    upstream.always(
        exchange ->
            exchange
                .head()
                .delta("Open.")
                .event("{\"choices\":[{\"delta\":{},\"finish_reason\":\"stop\"}]}")
                .event("{\"choices\":[],\"usage\":{\"prompt_tokens\":41,\"completion_tokens\":2}}")
                .done());
    var completion =
        new JsonObject(
            client.post(ChatClient.messages("user", MOONS).put("stream", false).encode()).body());

    assertThat(completion.getJsonObject("usage"))
        .isEqualTo(
            new JsonObject()
                .put("prompt_tokens", 41)
                .put("completion_tokens", 2)
                .put("total_tokens", 43));
  }

  @Test
  void requirement_22_tool_calls_are_relayed_one_a_chunk_and_end_as_tool_calls() {
    upstream.always(
        exchange ->
            exchange
                .head()
                .event(
                    callParts(
                        "{\"index\":0,\"id\":\"a\",\"function\":{\"name\":\"end_call\","
                            + "\"arguments\":\"\"}},{\"index\":1,\"id\":\"b\",\"function\":"
                            + "{\"name\":\"set_language\",\"arguments\":\"{\"}}"))
                .event(callParts("{\"index\":1,\"function\":{\"arguments\":\"}\"}}"))
                .finish("tool_calls"));
    var request =
        ChatClient.messages("user", "goodbye")
            .put("tools", new JsonArray().add(new JsonObject().put("type", "function")));
    var body = client.post(request.encode()).body();

    var parts =
        Sse.chunks(body).stream()
            .map(chunk -> delta(chunk).getJsonArray("tool_calls"))
            .filter(java.util.Objects::nonNull)
            .toList();
    assertThat(parts).hasSize(3).allSatisfy(part -> assertThat(part).hasSize(1));
    assertThat(parts.get(0).getJsonObject(0).getString("id")).isEqualTo("a");
    assertThat(parts.get(1).getJsonObject(0).getInteger("index")).isEqualTo(1);
    assertThat(parts.get(2).getJsonObject(0).getJsonObject("function").getString("arguments"))
        .isEqualTo("}");
    assertThat(Sse.finishReasons(body)).containsExactly("tool_calls");

    var whole = new JsonObject(client.post(request.put("stream", false).encode()).body());
    var calls =
        whole
            .getJsonArray("choices")
            .getJsonObject(0)
            .getJsonObject("message")
            .getJsonArray("tool_calls");
    assertThat(calls).hasSize(2);
    assertThat(calls.getJsonObject(1).getJsonObject("function").getString("arguments"))
        .isEqualTo("{}");
  }

  @Test
  void requirement_22_a_tool_s_answer_goes_back_to_the_model() {
    upstream.says("Goodbye.");
    var body =
        """
        {"messages":[{"role":"user","content":"bye"},
        {"role":"assistant","content":null,"tool_calls":[{"id":"a","type":"function",
        "function":{"name":"end_call","arguments":"{}"}}]},
        {"role":"tool","tool_call_id":"a","content":"ended"}]}
        """;
    assertThat(Sse.text(client.post(body).body())).isEqualTo("Goodbye.");

    var messages = upstream.next().body().getJsonArray("messages");
    var call = messages.getJsonObject(2).getJsonArray("tool_calls").getJsonObject(0);
    assertThat(call.getJsonObject("function").getString("name")).isEqualTo("end_call");
    assertThat(messages.getJsonObject(3).getString("tool_call_id")).isEqualTo("a");
  }

  @Test
  void requirement_23_the_stream_holds_events_of_the_answer_and_nothing_else() {
    upstream.says("Open.");
    var body = client.post(ChatClient.user(MOONS)).body();

    assertThat(body.lines().filter(line -> !line.isEmpty()))
        .allMatch(line -> line.startsWith("data: ") || line.startsWith(":"));
    assertThat(Sse.chunks(body))
        .allSatisfy(
            chunk ->
                assertThat(chunk.fieldNames())
                    .containsExactlyInAnyOrder("id", "object", "created", "model", "choices"));
  }

  @Test
  void requirement_30_markup_never_reaches_a_voice_but_a_reader_may_keep_it() {
    var markdown = "# Halls\n\n- **Forum**: [plan](https://example.org/a)\n- `Festsaal` 🎉\n";
    upstream.says(markdown.split("(?<=\\G.{3})"));
    var spoken = Sse.text(client.post(ChatClient.user(MOONS)).body());
    var read =
        Sse.text(client.postTo("/chat/completions?profile=text", ChatClient.user(MOONS)).body());

    assertThat(spoken).contains("Forum", "plan", "Festsaal");
    assertThat(spoken).doesNotContain("#", "*", "`", "http", "🎉", "[", "- ");
    assertThat(read).isEqualTo(markdown);
  }

  @Test
  void requirement_30_tags_a_platform_understands_are_kept_for_it_alone() {
    upstream.says("<emotion value=\"content\"/>Open<flush />");
    assertThat(Sse.text(client.post(ChatClient.user(MOONS)).body()))
        .isEqualTo("<emotion value=\"content\"/>Open");
    assertThat(
            Sse.text(
                client.postTo("/chat/completions?profile=vapi", ChatClient.user(MOONS)).body()))
        .isEqualTo("Open<flush />");
  }

  @Test
  void requirement_32_the_answer_s_language_is_the_one_demanded_named_or_spoken() {
    upstream.says("…").says("ok");
    assertLanguage("French", ChatClient.messages("system", "Respond in french", "user", MOONS));
    assertLanguage(
        "Spanish", ChatClient.messages("user", MOONS).put("languages", new JsonArray().add("es")));
    assertLanguage("Russian", ChatClient.messages("user", "Где находится зал?"));
    assertLanguage("Chinese", ChatClient.messages("user", "大厅在哪里？"));
    assertLanguage("Arabic", ChatClient.messages("user", "أين القاعة؟"));
    assertLanguage(
        "Russian",
        ChatClient.messages("user", "Где находится зал?", "assistant", "…", "user", "OK"));
  }

  private void assertLanguage(String name, JsonObject request) {
    client.post(request.encode());
    var instruction =
        upstream.next().body().getJsonArray("messages").getJsonObject(0).getString("content");
    assertThat(instruction).endsWith("Answer in " + name + ".");
  }

  @Test
  void requirement_32_failures_are_told_in_the_visitor_s_language() {
    upstream.always(exchange -> exchange.status(503, ""));
    var questions =
        Map.of(
            Language.ENGLISH, "How many moons does Jupiter have?",
            Language.FRENCH, "Combien de lunes la planète Jupiter possède-t-elle ?",
            Language.SPANISH, "¿Cuántas lunas tiene Júpiter?",
            Language.RUSSIAN, "Сколько спутников у Юпитера?",
            Language.CHINESE, "木星有几颗卫星？",
            Language.ARABIC, "كم قمراً لكوكب المشتري؟");
    questions.forEach(
        (language, question) ->
            assertThat(client.ask(question))
                .startsWith(new Phrasebook().say(Phrase.DIFFICULTY, language)));
  }

  @Test
  void requirement_38_one_line_tells_an_inference_s_shape_and_never_its_words() {
    upstream.says("The secret hall is open.");
    try (var log = new InferenceLog()) {
      client.post(
          ChatClient.messages("system", "confidential rules", "user", "where is my badge?")
              .encode(),
          "conversation-id",
          "c-38",
          "x-stainless-lang",
          "python",
          "x-stainless-read-timeout",
          "10",
          "x-stainless-retry-count",
          "1");

      var line = log.next("conversation=c-38");
      assertThat(line)
          .contains("outcome=answered", "answered_by=primary", "language=en", "conversation=c-38")
          .contains("messages=system:18,user:18", "first_token_ms=", "first_segment_ms=")
          .contains("x_stainless_read_timeout=10", "x_stainless_retry_count=1", "finish=stop")
          .doesNotContain("badge", "secret", "confidential", RosaServer.KEY);
    }
  }

  private static JsonObject delta(JsonObject chunk) {
    return chunk.getJsonArray("choices").getJsonObject(0).getJsonObject("delta");
  }

  private static String callParts(String parts) {
    return "{\"choices\":[{\"index\":0,\"delta\":{\"tool_calls\":[" + parts + "]}}]}";
  }
}
