package org.rosa.pack.programme;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A JSON value that knows its line. What is missing is [#NOTHING], so a path can be walked without
/// asking at each step.
///
/// @param text of a scalar; empty for null, objects and arrays
record JsonValue(int line, Map<String, JsonValue> entries, List<JsonValue> items, String text) {
  static final JsonValue NOTHING = new JsonValue(0, Map.of(), List.of(), "");

  private static final int DEEPEST = 60;
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
          .build();

  static JsonValue read(byte[] file) throws UnreadableSourceException {
    try (var parser = JSON.createParser(file)) {
      var value = parser.nextToken() == null ? NOTHING : value(parser);
      if (parser.nextToken() != null) {
        throw unreadable(parser.currentTokenLocation().getLineNr(), "goes on after its end");
      }
      return value;
    } catch (JsonProcessingException e) {
      var at = e.getLocation();
      throw unreadable(at == null ? 0 : at.getLineNr(), String.valueOf(e.getOriginalMessage()));
    } catch (IOException e) {
      throw unreadable(0, String.valueOf(e.getMessage()));
    }
  }

  JsonValue at(String key) {
    return entries.getOrDefault(key, NOTHING);
  }

  /// The scalar under this key as one plain line, or an empty text.
  String line(String key) {
    return SourceText.line(at(key).text);
  }

  private static JsonValue value(JsonParser parser) throws IOException {
    int line = parser.currentTokenLocation().getLineNr();
    return switch (parser.currentToken()) {
      case START_OBJECT -> new JsonValue(line, entries(parser), List.of(), "");
      case START_ARRAY -> new JsonValue(line, Map.of(), items(parser), "");
      case VALUE_NULL -> new JsonValue(line, Map.of(), List.of(), "");
      default -> new JsonValue(line, Map.of(), List.of(), parser.getText());
    };
  }

  private static Map<String, JsonValue> entries(JsonParser parser) throws IOException {
    var entries = new LinkedHashMap<String, JsonValue>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      var key = parser.currentName();
      parser.nextToken();
      entries.put(key, value(parser));
    }
    return entries;
  }

  private static List<JsonValue> items(JsonParser parser) throws IOException {
    var items = new ArrayList<JsonValue>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(value(parser));
    }
    return items;
  }

  private static UnreadableSourceException unreadable(int line, String what) {
    return new UnreadableSourceException(
        (line > 0 ? "line " + line + ": " : "") + "is not JSON: " + SourceText.shown(what));
  }
}
