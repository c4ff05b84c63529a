package org.rosa.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rosa.testing.ChatClient;
import org.rosa.testing.RosaServer;
import org.rosa.testing.Sse;

/// The request of every platform that docs/other-platforms.md names, as it is documented or was
/// seen, sent to a real port.
class PlatformsTest {
  private static final Path REQUESTS = Path.of("src/test/resources/org/rosa/http/platforms");
  private static final Path PAGE = Path.of("docs/other-platforms.md");
  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| \\*\\*(.+?)\\*\\* \\|.*`profile=(\\w+)`");
  private static final String KEY = "platform-key-0123456789";

  private RosaServer server;
  private ChatClient client;

  @BeforeEach
  void start() {
    server = RosaServer.with(Map.of("ROSA_API_KEYS", "platform:" + KEY));
    client = new ChatClient(server);
  }

  @AfterEach
  void stop() {
    client.close();
    server.close();
  }

  static List<String> platforms() throws IOException {
    try (Stream<Path> files = Files.list(REQUESTS)) {
      return files
          .map(file -> String.valueOf(file.getFileName()).replace(".http", ""))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("platforms")
  void the_request_of_a_platform_is_answered_as_it_wants(String platform) throws IOException {
    var recorded = Recorded.read(platform);
    try (var log = new InferenceLog()) {
      var response = client.send(recorded.request(client));

      assertThat(response.statusCode()).isEqualTo(200);
      assertThat(response.headers().firstValue("content-type").orElse(""))
          .startsWith(recorded.expected("type"));
      assertThat(response.headers().firstValue("content-encoding")).isEmpty();
      assertThat(Sse.text(response.body())).contains(recorded.expected("words"));
      assertThat(Sse.finishReasons(response.body())).containsExactly("stop");
      assertThat(Sse.data(response.body())).last().isEqualTo("[DONE]");
      assertThat(Sse.chunks(response.body()))
          .allMatch(chunk -> chunk.containsKey("choices"))
          .filteredOn(chunk -> chunk.getJsonArray("choices").isEmpty())
          .hasSize(recorded.expected("usage").equals("yes") ? 1 : 0);
      var line = log.next("profile=");
      assertThat(line).contains("key=platform");
      if (!recorded.expected("conversation").isEmpty()) {
        assertThat(line).contains("conversation=" + recorded.expected("conversation"));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("platforms")
  void a_platform_with_a_wrong_key_gets_no_stream(String platform) throws IOException {
    var response = client.send(Recorded.read(platform).withKey("wrong").request(client));

    assertThat(response.statusCode()).isEqualTo(401);
    assertThat(new JsonObject(response.body()).getJsonObject("error").getString("code"))
        .isEqualTo("invalid_api_key");
  }

  @Test
  void every_platform_of_the_page_is_tried_with_the_profile_that_it_names() throws IOException {
    var rows =
        ROW.matcher(Files.readString(PAGE))
            .results()
            .map(
                row ->
                    row.group(1).toLowerCase(java.util.Locale.ROOT).replace(' ', '-')
                        + " "
                        + row.group(2))
            .toList();
    var recorded = new ArrayList<String>();
    for (var platform : platforms()) {
      recorded.add(platform + " " + Recorded.read(platform).profile());
    }

    assertThat(rows).containsExactlyInAnyOrderElementsOf(recorded);
  }

  /// A request in a file: a remark with what is expected, the request line, headers, a blank line,
  /// the body.
  private record Recorded(
      Map<String, String> expectations, String path, List<String> headers, String body) {
    static Recorded read(String platform) throws IOException {
      var parts = Files.readString(REQUESTS.resolve(platform + ".http")).split("\n\n", 2);
      var head = parts[0].lines().toList();
      var expectations =
          Stream.of(head.getFirst().substring(2).split(" "))
              .map(one -> one.split("=", 2))
              .collect(java.util.stream.Collectors.toMap(one -> one[0], one -> one[1]));
      return new Recorded(
          expectations,
          head.get(1).replace("POST ", ""),
          head.subList(2, head.size()).stream().map(line -> line.replace("KEY", KEY)).toList(),
          parts[1]);
    }

    String expected(String name) {
      return expectations.getOrDefault(name, "");
    }

    String profile() {
      return path.substring(path.indexOf('=') + 1);
    }

    Recorded withKey(String other) {
      return new Recorded(
          expectations,
          path,
          headers.stream().map(line -> line.replace(KEY, other)).toList(),
          body);
    }

    HttpRequest.Builder request(ChatClient client) {
      var request = HttpRequest.newBuilder(client.request(path).build().uri());
      for (var header : headers) {
        var name = header.substring(0, header.indexOf(':'));
        request.setHeader(name, header.substring(name.length() + 1).strip());
      }
      return request.POST(HttpRequest.BodyPublishers.ofString(body));
    }
  }
}
