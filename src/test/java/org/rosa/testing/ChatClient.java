package org.rosa.testing;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;

/// A caller of the chat route that sends exactly what a test gives it.
public final class ChatClient implements AutoCloseable {
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final String url;

  public ChatClient(RosaServer server) {
    this(server.url());
  }

  /// @param url of a server, without a route
  public ChatClient(String url) {
    this.url = url;
  }

  /// A request to a path with the development key; headers come in pairs and may replace it.
  public HttpRequest.Builder request(String path, String... headers) {
    var request =
        HttpRequest.newBuilder(URI.create(url + path))
            .setHeader("authorization", "Bearer " + RosaServer.KEY);
    for (int i = 0; i < headers.length; i += 2) {
      request.setHeader(headers[i], headers[i + 1]);
    }
    return request;
  }

  public HttpResponse<String> get(String path) {
    return send(request(path).GET());
  }

  /// Posts a body to the chat route and waits for the whole answer.
  public HttpResponse<String> post(String body, String... headers) {
    return postTo("/chat/completions", body, headers);
  }

  public HttpResponse<String> postTo(String path, String body, String... headers) {
    return send(request(path, headers).POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  /// Asks one question as a stream and gives what was said.
  public String ask(String question) {
    return Sse.text(post(user(question)).body());
  }

  public HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Posts a body and reads the answer frame by frame.
  public Frames open(String body, String... headers) {
    return openAt("/chat/completions", body, headers);
  }

  /// Posts a body to a path and reads the answer frame by frame.
  public Frames openAt(String path, String body, String... headers) {
    try {
      var response =
          client.send(
              request(path, headers).POST(HttpRequest.BodyPublishers.ofString(body)).build(),
              HttpResponse.BodyHandlers.ofInputStream());
      return new Frames(response);
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /// A body with one user message.
  public static String user(String question) {
    return messages("user", question).encode();
  }

  /// A body with messages given as role, content, role, content, …
  public static JsonObject messages(String... rolesAndContents) {
    var messages = new JsonArray();
    for (int i = 0; i < rolesAndContents.length; i += 2) {
      messages.add(
          new JsonObject()
              .put("role", rolesAndContents[i])
              .put("content", rolesAndContents[i + 1]));
    }
    return new JsonObject().put("messages", messages);
  }

  @Override
  public void close() {
    client.shutdownNow();
  }

  /// An answer being read.
  public static final class Frames implements AutoCloseable {
    private final HttpResponse<InputStream> response;

    private Frames(HttpResponse<InputStream> response) {
      this.response = response;
    }

    public HttpResponse<InputStream> response() {
      return response;
    }

    /// The next frame, without its blank line; empty at the end.
    public String next() {
      var frame = new java.io.ByteArrayOutputStream();
      try {
        int before = -1;
        int read = response.body().read();
        while (read >= 0 && !(read == '\n' && before == '\n')) {
          frame.write(read);
          before = read;
          read = response.body().read();
        }
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
      return frame.toString(java.nio.charset.StandardCharsets.UTF_8).strip();
    }

    /// The text of the next frame that has one, passing over comments and the role.
    public String nextText() {
      while (true) {
        var frame = next();
        if (frame.isEmpty()) {
          throw new AssertionError("the stream ended before the next text");
        }
        var text = Sse.text(frame + "\n\n");
        if (!text.isEmpty()) {
          return text;
        }
      }
    }

    /// All frames that are still to come.
    public List<String> rest() {
      var frames = new ArrayList<String>();
      for (var frame = next(); !frame.isEmpty(); frame = next()) {
        frames.add(frame);
      }
      return frames;
    }

    @Override
    public void close() {
      leave();
    }

    /// Goes away without reading on.
    public void leave() {
      try {
        response.body().close();
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
