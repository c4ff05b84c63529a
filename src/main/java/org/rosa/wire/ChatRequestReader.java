package org.rosa.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads the body of a chat completion request.
///
/// Strict where Rosa uses a field, deaf to everything else: unknown fields at any level pass, a
/// known field of the wrong type is refused by its name (tavus-contract requirements 4, 8, 9).
public final class ChatRequestReader {
  private static final JsonMapper JSON =
      JsonMapper.builder(
              com.fasterxml.jackson.core.JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(200).build())
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  /// The request fields that belong to the model, and what each must be.
  private static final Map<String, Kind> PASSED_ON =
      Map.ofEntries(
          Map.entry("temperature", Kind.NUMBER),
          Map.entry("top_p", Kind.NUMBER),
          Map.entry("max_tokens", Kind.INTEGER),
          Map.entry("max_completion_tokens", Kind.INTEGER),
          Map.entry("frequency_penalty", Kind.NUMBER),
          Map.entry("presence_penalty", Kind.NUMBER),
          Map.entry("stop", Kind.TEXT_OR_LIST),
          Map.entry("seed", Kind.INTEGER),
          Map.entry("response_format", Kind.OBJECT),
          Map.entry("reasoning_effort", Kind.TEXT),
          Map.entry("verbosity", Kind.TEXT),
          Map.entry("logit_bias", Kind.OBJECT),
          Map.entry("tools", Kind.LIST),
          Map.entry("tool_choice", Kind.TEXT_OR_OBJECT),
          Map.entry("parallel_tool_calls", Kind.BOOLEAN));

  private enum Kind {
    NUMBER("a number"),
    INTEGER("a whole number"),
    TEXT("a string"),
    BOOLEAN("true or false"),
    LIST("an array"),
    OBJECT("an object"),
    TEXT_OR_LIST("a string or an array"),
    TEXT_OR_OBJECT("a string or an object");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    boolean fits(JsonNode node) {
      return switch (this) {
        case NUMBER -> node.isNumber();
        case INTEGER -> node.isIntegralNumber();
        case TEXT -> node.isTextual();
        case BOOLEAN -> node.isBoolean();
        case LIST -> node.isArray();
        case OBJECT -> node.isObject();
        case TEXT_OR_LIST -> node.isTextual() || node.isArray();
        case TEXT_OR_OBJECT -> node.isTextual() || node.isObject();
      };
    }
  }

  private ChatRequestReader() {}

  /// Reads a body, whatever its Content-Type said.
  ///
  /// @throws MalformedRequestException naming the field at fault
  public static ChatRequest read(byte[] body) throws MalformedRequestException {
    var root = parse(body);
    if (!root.isObject()) {
      throw new MalformedRequestException("", "The body is not a JSON object.");
    }
    return new ChatRequest(
        field(root, "model", Kind.TEXT).map(JsonNode::textValue),
        messages(root),
        field(root, "stream", Kind.BOOLEAN).map(JsonNode::booleanValue),
        includeUsage(root),
        conversationId(root),
        languages(root),
        options(root));
  }

  private static JsonNode parse(byte[] body) throws MalformedRequestException {
    if (body.length == 0) {
      throw new MalformedRequestException("", "The body is empty; send a JSON object.");
    }
    try {
      var root = JSON.readTree(body);
      return root == null ? JSON.missingNode() : root;
    } catch (JsonProcessingException e) {
      var at = e.getLocation();
      throw new MalformedRequestException(
          "",
          "The body is not valid JSON"
              + (at == null ? "." : ": line " + at.getLineNr() + ", column " + at.getColumnNr())
              + ".");
    } catch (IOException e) {
      throw new MalformedRequestException("", "The body is not valid JSON in UTF-8.");
    }
  }

  private static List<ChatMessage> messages(JsonNode root) throws MalformedRequestException {
    var array =
        field(root, "messages", Kind.LIST)
            .orElseThrow(() -> new MalformedRequestException("messages", "Field is missing."));
    if (array.isEmpty()) {
      throw new MalformedRequestException("messages", "There is no message in it.");
    }
    var messages = new ArrayList<ChatMessage>(array.size());
    for (int i = 0; i < array.size(); i++) {
      messages.add(message(array.get(i), "messages[" + i + "]"));
    }
    return messages;
  }

  private static ChatMessage message(JsonNode node, String path) throws MalformedRequestException {
    if (!node.isObject()) {
      throw new MalformedRequestException(path, "Expected an object.");
    }
    var role = text(node, path, "role");
    if (!ChatMessage.ROLES.contains(role)) {
      throw new MalformedRequestException(
          path + ".role", "Expected one of " + String.join(", ", ChatMessage.ROLES) + ".");
    }
    var answered =
        role.equals("function") ? text(node, path, "name") : text(node, path, "tool_call_id");
    return new ChatMessage(
        role, content(node.path("content"), path + ".content"), toolCalls(node, path), answered);
  }

  private static String content(JsonNode content, String path) throws MalformedRequestException {
    if (content.isNull() || content.isMissingNode()) {
      return "";
    }
    if (content.isTextual()) {
      return content.textValue();
    }
    if (!content.isArray()) {
      throw new MalformedRequestException(path, "Expected a string, an array of parts or null.");
    }
    var texts = new ArrayList<String>();
    for (int i = 0; i < content.size(); i++) {
      part(content.get(i), path + "[" + i + "]").ifPresent(texts::add);
    }
    return String.join(" ", texts);
  }

  /// A part's text; parts without one (images, sounds) have nothing for a listener to answer.
  private static Optional<String> part(JsonNode part, String path)
      throws MalformedRequestException {
    if (part.isTextual()) {
      return Optional.of(part.textValue());
    }
    if (!part.isObject()) {
      throw new MalformedRequestException(path, "Expected an object or a string.");
    }
    return field(part, path + ".", "text", Kind.TEXT).map(JsonNode::textValue);
  }

  private static List<ChatMessage.Call> toolCalls(JsonNode node, String path)
      throws MalformedRequestException {
    var calls = new ArrayList<ChatMessage.Call>();
    var array = field(node, path + ".", "tool_calls", Kind.LIST);
    if (array.isPresent()) {
      for (int i = 0; i < array.get().size(); i++) {
        var call = array.get().get(i);
        var at = path + ".tool_calls[" + i + "]";
        if (!call.isObject()) {
          throw new MalformedRequestException(at, "Expected an object.");
        }
        calls.add(call(text(call, at, "id"), call.path("function"), at + ".function"));
      }
    }
    var legacy = node.path("function_call");
    if (legacy.isObject()) {
      calls.add(call(text(legacy, path, "name"), legacy, path + ".function_call"));
    }
    return calls;
  }

  private static ChatMessage.Call call(String id, JsonNode function, String path)
      throws MalformedRequestException {
    return new ChatMessage.Call(
        id, text(function, path, "name"), text(function, path, "arguments"));
  }

  private static boolean includeUsage(JsonNode root) throws MalformedRequestException {
    var options = field(root, "stream_options", Kind.OBJECT);
    if (options.isEmpty()) {
      return false;
    }
    return field(options.get(), "stream_options.", "include_usage", Kind.BOOLEAN)
        .map(JsonNode::booleanValue)
        .orElse(false);
  }

  /// Looks where platforms put their conversation's id; a field of an odd type is nobody's id.
  private static Optional<String> conversationId(JsonNode root) {
    var places =
        List.of(
            root.path("elevenlabs_extra_body").path("conversation_id"),
            root.path("call").path("id"),
            root.path("metadata").path("conversation_id"));
    return places.stream()
        .filter(JsonNode::isTextual)
        .map(JsonNode::textValue)
        .filter(id -> !id.isBlank())
        .findFirst();
  }

  private static List<String> languages(JsonNode root) {
    var names = new ArrayList<String>();
    for (var field : List.of("languages", "language")) {
      var node = root.path(field);
      if (node.isTextual()) {
        names.add(node.textValue());
      }
      node.forEach(name -> names.add(name.asText()));
    }
    return names;
  }

  private static Map<String, Object> options(JsonNode root) throws MalformedRequestException {
    var options = new LinkedHashMap<String, Object>();
    for (var entry : PASSED_ON.entrySet()) {
      var value = field(root, entry.getKey(), entry.getValue());
      if (value.isPresent()) {
        options.put(entry.getKey(), JSON.convertValue(value.get(), Object.class));
      }
    }
    return options;
  }

  private static String text(JsonNode node, String path, String name)
      throws MalformedRequestException {
    return field(node, path + ".", name, Kind.TEXT).map(JsonNode::textValue).orElse("");
  }

  private static Optional<JsonNode> field(JsonNode node, String name, Kind kind)
      throws MalformedRequestException {
    return field(node, "", name, kind);
  }

  /// A field's value when it is there, not null and of its kind.
  private static Optional<JsonNode> field(JsonNode node, String path, String name, Kind kind)
      throws MalformedRequestException {
    var value = node.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return Optional.empty();
    }
    if (!kind.fits(value)) {
      throw new MalformedRequestException(path + name, "Expected " + kind.words + ".");
    }
    return Optional.of(value);
  }
}
