package org.rosa.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.rosa.llm.FinishReason;
import org.rosa.testing.ChatClient;
import org.rosa.testing.RosaServer;
import org.rosa.wire.ChatMessage;
import org.yaml.snakeyaml.Yaml;

/// The hand-written OpenAPI document tells what the code does.
class OpenApiTest {
  private static final List<String> METHODS = List.of("get", "post", "put", "delete");

  private final JsonNode document = document();

  @Test
  void every_documented_operation_of_the_edge_is_served_as_documented() {
    try (var server = RosaServer.embedded();
        var client = new ChatClient(server)) {
      document
          .path("paths")
          .properties()
          .forEach(
              path -> {
                if (!path.getKey().startsWith("/q/")) {
                  path.getValue()
                      .properties()
                      .forEach(
                          operation ->
                              check(
                                  client, path.getKey(), operation.getKey(), operation.getValue()));
                }
              });
    }
  }

  private static void check(ChatClient client, String path, String method, JsonNode operation) {
    var there = path.replace("{id}", Routes.MODEL);
    var documented = fieldNames(operation.path("responses"));
    var withoutKey = operation.path("security").isEmpty() ? 200 : 401;

    assertThat(status(client, there, method, "{}", "authorization", "")).isEqualTo(withoutKey);
    assertThat(documented).contains(Integer.toString(withoutKey));
    assertThat(status(client, there, method, ChatClient.user("Who are you?"))).isEqualTo(200);
    for (var other : METHODS) {
      if (!other.equals(method)) {
        assertThat(status(client, there, other, "{}")).isEqualTo(405);
      }
    }
    assertThat(documented).contains("200", "405");
  }

  private static int status(
      ChatClient client, String path, String method, String body, String... headers) {
    return client
        .send(
            client
                .request(path, headers)
                .method(method.toUpperCase(Locale.ROOT), HttpRequest.BodyPublishers.ofString(body)))
        .statusCode();
  }

  @Test
  void the_profiles_are_the_codes() {
    assertThat(texts("/components/parameters/profile/schema/enum"))
        .containsExactlyElementsOf(Arrays.stream(Profile.values()).map(Profile::word).toList());
  }

  @Test
  void the_roles_are_the_codes() {
    assertThat(texts("/components/schemas/Message/properties/role/enum"))
        .containsExactlyElementsOf(ChatMessage.ROLES);
  }

  @Test
  void the_finish_reasons_are_the_codes() {
    assertThat(texts("/components/schemas/FinishReason/enum"))
        .containsExactlyElementsOf(
            Stream.concat(
                    Arrays.stream(FinishReason.values())
                        .map(reason -> reason.name().toLowerCase(Locale.ROOT)),
                    Stream.of("null"))
                .toList());
  }

  @Test
  void every_reference_leads_somewhere() {
    var references = document.findValuesAsText("$ref");

    assertThat(references).isNotEmpty();
    assertThat(references)
        .allSatisfy(
            reference ->
                assertThat(document.at(reference.substring(1)).isMissingNode())
                    .as(reference)
                    .isFalse());
  }

  private List<String> texts(String pointer) {
    return StreamSupport.stream(document.at(pointer).spliterator(), false)
        .map(JsonNode::asText)
        .toList();
  }

  private static List<String> fieldNames(JsonNode node) {
    var names = new ArrayList<String>();
    node.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static JsonNode document() {
    try (var in = Files.newBufferedReader(Path.of("src/main/resources/META-INF/openapi.yaml"))) {
      Object loaded = new Yaml().load(in);
      return new ObjectMapper().valueToTree(loaded);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
