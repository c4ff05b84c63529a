package org.rosa.tavus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.rosa.tavus.Transport.Again;
import org.rosa.tavus.Transport.Call;

/// Tavus's API, version 2 (tavus-contract requirement 34). Every method blocks, has a time limit,
/// and says what became of it.
public final class TavusClient implements AutoCloseable {
  private static final String JSON = "application/json";
  private static final String JSON_PATCH = "application/json-patch+json";
  private static final String CONVERSATIONS = "/v2/conversations";

  /// How a PATCH is refused whose type is not understood.
  private static final Set<Integer> WRONG_TYPE = Set.of(400, 415, 422);

  private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,128}");
  private static final int PAGE = 100;
  private static final int MOST_PAGES = 20;

  private final Transport transport;
  private final Dialect dialect;

  /// @param base Tavus's address without `/v2`
  /// @param key sent as `x-api-key`; never logged
  public TavusClient(URI base, String key, Dialect dialect, Pace pace) {
    this.transport = new Transport(base, key, pace);
    this.dialect = dialect;
  }

  public Dialect dialect() {
    return dialect;
  }

  // Personas

  /// Makes a persona and gives its id.
  public TavusResult<String> createPersona(ObjectNode persona) {
    return id(
        transport.send(
            Call.with("POST", dialect.personasPath(), persona, JSON, Again.IF_NOTHING_HAPPENED)),
        Dialect.Word.PERSONA_ID);
  }

  public TavusResult<Persona> persona(String id) {
    return object(
        transport.send(Call.without("GET", persona(dialect, id), Again.ALWAYS)),
        json -> new Persona(id, dialect.translated(json)));
  }

  public TavusResult<List<Persona>> personas() {
    return pages(
        dialect.personasPath(),
        json ->
            new Persona(Dialect.either(json, Dialect.Word.PERSONA_ID), dialect.translated(json)));
  }

  /// Changes a persona by a JSON Patch (RFC 6902). One integrator found that Tavus wants that
  /// patch's own content type, its documentation shows plain JSON; what the one is refused for is
  /// tried with the other.
  ///
  /// @return where the change is to be published, or an empty text where it is in force
  public TavusResult<String> patchPersona(String id, ArrayNode patch) {
    var first = patch(id, patch, JSON);
    if (!(first instanceof TavusResult.Refused<JsonNode>(var status, _))
        || !WRONG_TYPE.contains(status)) {
      return first.map(TavusClient::publishUrl);
    }
    var second = patch(id, patch, JSON_PATCH);
    boolean neither = second instanceof TavusResult.Refused<JsonNode>(var again, _) && again == 415;
    return (neither ? first : second).map(TavusClient::publishUrl);
  }

  public TavusResult<Boolean> deletePersona(String id) {
    return transport
        .send(Call.without("DELETE", persona(dialect, id), Again.ALWAYS))
        .map(_ -> true);
  }

  /// The faces the key may use.
  public TavusResult<List<Face>> faces() {
    return pages(
        dialect.facesPath(),
        json ->
            new Face(
                Dialect.either(json, Dialect.Word.FACE_ID),
                Dialect.either(json, Dialect.Word.FACE_NAME),
                json.path("status").asText("")));
  }

  // Conversations

  /// Begins a conversation. It costs from now on, until it is ended.
  public TavusResult<Room> createConversation(NewConversation wanted) {
    var sent =
        Call.with("POST", CONVERSATIONS, wanted.json(dialect), JSON, Again.IF_NOTHING_HAPPENED);
    return transport.send(sent).then(json -> Room.read(one(json)));
  }

  public TavusResult<Conversation> conversation(String id) {
    return object(
        transport.send(Call.without("GET", conversationPath(id), Again.ALWAYS)),
        Conversation::read);
  }

  /// All conversations, those that have ended too.
  public TavusResult<List<Conversation>> conversations() {
    return pages(CONVERSATIONS, Conversation::read);
  }

  /// Ends a conversation; one that has ended already may be refused.
  public TavusResult<Boolean> endConversation(String id) {
    return transport
        .send(Call.without("POST", conversationPath(id) + "/end", Again.ALWAYS))
        .map(_ -> true);
  }

  /// Deletes a conversation with everything Tavus keeps of it.
  public TavusResult<Boolean> deleteConversation(String id) {
    return transport
        .send(Call.without("DELETE", conversationPath(id) + "?hard=true", Again.ALWAYS))
        .map(_ -> true);
  }

  @Override
  public void close() {
    transport.close();
  }

  private TavusResult<JsonNode> patch(String id, ArrayNode patch, String type) {
    return transport.send(Call.with("PATCH", persona(dialect, id), patch, type, Again.ALWAYS));
  }

  private static String publishUrl(JsonNode json) {
    return one(json).path("publish_url").asText("");
  }

  private static String persona(Dialect dialect, String id) {
    return dialect.personasPath() + "/" + sound(id);
  }

  private static String conversationPath(String id) {
    return CONVERSATIONS + "/" + sound(id);
  }

  private static String sound(String id) {
    if (!ID.matcher(id).matches()) {
      throw new IllegalArgumentException("an id of Tavus has letters, digits, - and _");
    }
    return id;
  }

  private static TavusResult<String> id(TavusResult<JsonNode> result, Dialect.Word word) {
    return result.then(
        json -> {
          var id = Dialect.either(one(json), word);
          return ID.matcher(id).matches()
              ? new TavusResult.Done<>(id)
              : new TavusResult.Unclear<>("an answer without an id");
        });
  }

  private static <T> TavusResult<T> object(
      TavusResult<JsonNode> result, Function<ObjectNode, T> read) {
    return result.then(
        json ->
            one(json) instanceof ObjectNode object
                ? new TavusResult.Done<>(read.apply(object))
                : new TavusResult.Unclear<>("an answer that holds nothing"));
  }

  private <T> TavusResult<List<T>> pages(String path, Function<ObjectNode, T> read) {
    var all = new ArrayList<T>();
    for (int page = 1; page <= MOST_PAGES; page++) {
      var query = path + "?limit=" + PAGE + "&page=" + page;
      var result = transport.send(Call.without("GET", query, Again.ALWAYS));
      if (!(result instanceof TavusResult.Done<JsonNode>(var json))) {
        return result.map(_ -> List.of());
      }
      var items = json.isArray() ? json : json.path("data");
      for (var item : items) {
        if (item instanceof ObjectNode object) {
          all.add(read.apply(object));
        }
      }
      if (items.size() < PAGE) {
        break;
      }
    }
    return new TavusResult.Done<>(List.copyOf(all));
  }

  /// The value itself where Tavus wraps it as `{"data":[…]}` or `{"data":{…}}`.
  private static JsonNode one(JsonNode json) {
    var data = json.path("data");
    if (data.isArray()) {
      return data.path(0);
    }
    return data.isObject() ? data : json;
  }
}
