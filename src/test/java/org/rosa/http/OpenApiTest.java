package org.rosa.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rosa.llm.FinishReason;
import org.rosa.testing.ChatClient;
import org.rosa.testing.PageClient;
import org.rosa.testing.RosaServer;
import org.rosa.wire.ChatMessage;
import org.yaml.snakeyaml.Yaml;

/// The hand-written OpenAPI document tells what the code does.
class OpenApiTest {
  private static final List<String> METHODS = List.of("get", "post", "put", "delete");

  @TempDir Path folder;

  private final JsonNode document = document();

  @Test
  void every_documented_operation_of_the_chat_is_served_as_documented() {
    try (var server = RosaServer.embedded();
        var client = new ChatClient(server)) {
      operations()
          .filter(operation -> Set.of("chat", "models", "operation").contains(operation.tag()))
          .filter(operation -> !operation.path().startsWith("/q/"))
          .forEach(
              operation ->
                  check(client, operation.path(), operation.method(), operation.content()));
    }
  }

  @Test
  void every_documented_operation_of_the_page_answers_strangers_as_documented() {
    try (var server = RosaServer.embedded();
        var client = new ChatClient(server)) {
      operations()
          .filter(operation -> Set.of("page", "phone").contains(operation.tag()))
          .forEach(
              operation -> {
                var there = operation.path().replaceAll("\\{[a-z]+}", "nothing");
                int status =
                    status(client, there, operation.method(), "{}", "authorization", "Bearer x");
                assertThat(fieldNames(operation.content().path("responses")))
                    .as(operation.line())
                    .contains(Integer.toString(status));
              });
    }
  }

  @Test
  void every_route_is_documented_and_every_documented_path_is_routed() {
    var routers = new ArrayList<Router>();
    var settings = Map.of("TAVUS_API_KEY", "a-key", "ROSA_STATE_DIR", folder.toString());
    try (var _ = RosaServer.with(settings, routers::add)) {
      var routed =
          routers.getFirst().getRoutes().stream()
              .filter(route -> route.methods() != null)
              .flatMap(route -> lines(route))
              .filter(line -> !line.startsWith("HEAD ") && !line.endsWith(WRONG_BASE))
              .distinct()
              .toList();
      var documented =
          operations()
              .filter(operation -> !operation.path().startsWith("/q/"))
              .filter(operation -> !operation.path().contains("{token}."))
              .map(Operation::line)
              .toList();

      assertThat(routed).containsExactlyInAnyOrderElementsOf(documented);
    }
  }

  /// What a caller asks whose base URL wrongly ends in the route.
  private static final String WRONG_BASE = "/chat/completions/chat/completions";

  private static Stream<String> lines(Route route) {
    var path = String.valueOf(route.getPath()).replaceAll(":([a-z]+)", "{$1}");
    return route.methods().stream()
        .map(method -> method + " " + (route.isExactPath() ? path : path + "{file}"));
  }

  @Test
  void what_the_page_is_told_is_documented_field_by_field() {
    try (var server = RosaServer.with(Map.of("ROSA_CLOCK", "2025-09-09T10:15:00+02:00"));
        var page = new PageClient(server)) {
      documented("Kiosk", page.get("/api/kiosk?language=en").body());
      var opened = page.post("/api/conversations", new JsonObject()).body();
      documented("Conversation", opened);
      var conversation =
          new PageClient.Conversation(
              new JsonObject(opened).getString("id"), new JsonObject(opened).getString("token"));
      for (var question : QUESTIONS) {
        try (var screen = page.watch(conversation)) {
          page.ask(conversation, "en", question);
          assertThat(screen.settled())
              .as(question)
              .isNotEmpty()
              .allSatisfy(card -> documented("Card", card.encode()));
        }
      }
      documented("Problem", page.get("/api/nothing").body());
    }
  }

  /// Ones that are answered with a card of every kind an answer can show.
  private static final List<String> QUESTIONS =
      List.of(
          "What is on now?",
          "When is the High-Level Plenary?",
          "Who is Anders Ringbom?",
          "How do I get to the Festsaal?",
          "Where is station PS45?",
          "What is the CTBTO?",
          "Whose fault is the war?");

  private void documented(String schema, String body) {
    try {
      documented(document.at("/components/schemas/" + schema), new ObjectMapper().readTree(body));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void documented(JsonNode schema, JsonNode value) {
    if (schema.has("$ref")) {
      documented(document.at(schema.path("$ref").asText().substring(1)), value);
      return;
    }
    if (value.isArray()) {
      value.forEach(item -> documented(schema.path("items"), item));
    }
    if (value.isObject()) {
      assertThat(fieldNames(value)).isSubsetOf(fieldNames(schema.path("properties")));
      schema
          .path("required")
          .forEach(field -> assertThat(value.has(field.asText())).as(field.asText()).isTrue());
      value
          .properties()
          .forEach(
              field ->
                  documented(schema.path("properties").path(field.getKey()), field.getValue()));
    }
  }

  private record Operation(String path, String method, JsonNode content) {
    String tag() {
      return content.path("tags").path(0).asText();
    }

    String line() {
      return method.toUpperCase(Locale.ROOT) + " " + path;
    }
  }

  private Stream<Operation> operations() {
    return document.path("paths").properties().stream()
        .flatMap(
            path ->
                path.getValue().properties().stream()
                    .filter(operation -> METHODS.contains(operation.getKey()))
                    .map(
                        operation ->
                            new Operation(
                                path.getKey(), operation.getKey(), operation.getValue())));
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
