package org.rosa.testing;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// The page beside the avatar, as far as the server sees it: holds no key.
public final class PageClient implements AutoCloseable {
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final String url;

  public PageClient(RosaServer server) {
    this(server.url());
  }

  /// @param url of a server, without a route
  public PageClient(String url) {
    this.url = url;
  }

  /// A conversation that was opened.
  public record Conversation(String id, String token) {}

  public Conversation open(String language) {
    var reply = post("/api/conversations", new JsonObject().put("language", language));
    var body = new JsonObject(reply.body());
    return new Conversation(body.getString("id"), body.getString("token"));
  }

  /// Opens a conversation with the avatar, and gives the server's answer.
  public JsonObject call(String language) {
    var wanted = new JsonObject().put("language", language).put("mode", "avatar");
    return new JsonObject(post("/api/conversations", wanted).body());
  }

  /// Asks in a conversation and gives what was said.
  public String ask(Conversation conversation, String language, String question) {
    var body = ChatClient.messages("user", question).put("language", language);
    return Sse.text(chat(conversation.token(), body).body());
  }

  /// Asks in a conversation, and returns once its screen has settled.
  public void show(Conversation conversation, String language, String question) {
    try (var screen = watch(conversation)) {
      ask(conversation, language, question);
      screen.settled();
    }
  }

  public HttpResponse<String> chat(String token, JsonObject body) {
    return send(
        request("/chat/completions?profile=sse", "authorization", "Bearer " + token)
            .POST(HttpRequest.BodyPublishers.ofString(body.encode())));
  }

  public HttpResponse<String> post(String path, JsonObject body, String... headers) {
    return send(request(path, headers).POST(HttpRequest.BodyPublishers.ofString(body.encode())));
  }

  public HttpResponse<String> get(String path, String... headers) {
    return send(request(path, headers).GET());
  }

  /// A request to a path; headers come in pairs.
  public HttpRequest.Builder request(String path, String... headers) {
    var request = HttpRequest.newBuilder(URI.create(url + path));
    for (int i = 0; i < headers.length; i += 2) {
      request.setHeader(headers[i], headers[i + 1]);
    }
    return request;
  }

  public HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  public HttpResponse<byte[]> bytes(String path) {
    try {
      return client.send(request(path).build(), HttpResponse.BodyHandlers.ofByteArray());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Watches the screen of a conversation.
  public Screen watch(Conversation conversation, String... headers) {
    return watch(conversation.id(), conversation.token(), headers);
  }

  /// Watches the screen of a conversation with its token or a key.
  public Screen watch(String id, String token, String... headers) {
    try {
      var response =
          client.send(
              request("/conversations/" + id + "/events?token=" + token, headers).build(),
              HttpResponse.BodyHandlers.ofInputStream());
      return new Screen(response);
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    client.shutdownNow();
  }

  /// An event of a screen.
  public record Event(long id, String name, JsonObject data) {
    /// The cards of the event.
    public List<JsonObject> cards() {
      var cards = new ArrayList<JsonObject>();
      JsonArray array = data.getJsonArray("cards", new JsonArray());
      array.forEach(card -> cards.add((JsonObject) card));
      return cards;
    }
  }

  /// A screen being watched.
  public static final class Screen implements AutoCloseable {
    private final HttpResponse<InputStream> response;
    private final BufferedReader lines;

    private Screen(HttpResponse<InputStream> response) {
      this.response = response;
      this.lines =
          new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8));
    }

    public HttpResponse<InputStream> response() {
      return response;
    }

    /// The next event; comments are passed over.
    public Event next() {
      long id = -1;
      var name = "";
      try {
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
          if (line.startsWith("id: ")) {
            id = Long.parseLong(line.substring("id: ".length()));
          } else if (line.startsWith("event: ")) {
            name = line.substring("event: ".length());
          } else if (line.startsWith("data: ")) {
            return new Event(id, name, new JsonObject(line.substring("data: ".length())));
          }
        }
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
      throw new AssertionError("the stream ended");
    }

    /// The next event of this name.
    public Event next(String name) {
      var event = next();
      while (!event.name().equals(name)) {
        event = next();
      }
      return event;
    }

    /// The next state that is this one.
    public Event state(String state) {
      var event = next("state");
      while (!event.data().getString("state").equals(state)) {
        event = next("state");
      }
      return event;
    }

    /// The next cards that stay.
    public List<JsonObject> settled() {
      var event = next("card");
      while (event.data().getBoolean("provisional")) {
        event = next("card");
      }
      return event.cards();
    }

    /// Whether nothing more comes.
    public boolean isOver() {
      try {
        var line = lines.readLine();
        while (line != null && line.isEmpty()) {
          line = lines.readLine();
        }
        return line == null;
      } catch (IOException e) {
        return true;
      }
    }

    @Override
    public void close() {
      try {
        response.body().close();
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
