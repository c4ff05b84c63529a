package org.rosa.tavus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Requests to Tavus, one JSON value out and one in. Redirects are not followed, as they would take
/// the key elsewhere.
final class Transport implements AutoCloseable {
  private static final JsonMapper JSON = new JsonMapper();

  /// A list of a hundred personas has some hundred kilobytes.
  private static final long MOST_BYTES = 4 << 20;

  private static final int LONGEST_REASON = 200;

  /// When a request may be sent again.
  enum Again {
    /// Whatever happened to it: doing it twice is doing it once.
    ALWAYS,
    /// Only if Tavus surely did nothing.
    IF_NOTHING_HAPPENED
  }

  /// A request.
  ///
  /// @param body empty for none
  record Call(String method, String path, Optional<JsonNode> body, String type, Again again) {
    static Call without(String method, String path, Again again) {
      return new Call(method, path, Optional.empty(), "", again);
    }

    static Call with(String method, String path, JsonNode body, String type, Again again) {
      return new Call(method, path, Optional.of(body), type, again);
    }
  }

  private final String base;
  private final String key;
  private final Pace pace;
  private final HttpClient client;

  Transport(URI base, String key, Pace pace) {
    this.base = base.toString().replaceAll("/+$", "");
    this.key = key;
    this.pace = pace;
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(pace.connect())
            .build();
  }

  /// Sends a request, a few times where that is safe.
  TavusResult<JsonNode> send(Call call) {
    try {
      for (int tried = 1; ; tried++) {
        var result = once(call);
        if (tried == pace.tries() || !worthAnotherTry(result, call.again())) {
          return result;
        }
        pace.rest(tried);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new TavusResult.Unclear<>("interrupted");
    }
  }

  private static boolean worthAnotherTry(TavusResult<JsonNode> result, Again again) {
    return switch (result) {
      case TavusResult.Done<JsonNode> _, TavusResult.Refused<JsonNode> _ -> false;
      case TavusResult.Unavailable<JsonNode> _ -> true;
      case TavusResult.Unclear<JsonNode> _ -> again == Again.ALWAYS;
    };
  }

  private TavusResult<JsonNode> once(Call call) throws InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create(base + call.path()))
            .timeout(pace.answer())
            .header("x-api-key", key)
            .header("accept", "application/json");
    call.body().ifPresent(_ -> request.header("content-type", call.type()));
    request.method(
        call.method(),
        call.body()
            .map(body -> BodyPublishers.ofString(body.toString()))
            .orElseGet(BodyPublishers::noBody));
    try {
      return read(
          client.send(
              request.build(), BodyHandlers.limiting(BodyHandlers.ofByteArray(), MOST_BYTES)));
    } catch (HttpConnectTimeoutException e) {
      return new TavusResult.Unavailable<>("no connection in time");
    } catch (ConnectException | UnresolvedAddressException e) {
      return new TavusResult.Unavailable<>("no connection");
    } catch (HttpTimeoutException e) {
      return new TavusResult.Unclear<>("no answer within " + pace.answer().toSeconds() + " s");
    } catch (IOException e) {
      return new TavusResult.Unclear<>("the connection broke");
    }
  }

  private TavusResult<JsonNode> read(HttpResponse<byte[]> response) {
    var text = new String(response.body(), StandardCharsets.UTF_8);
    int status = response.statusCode();
    if (status / 100 == 2) {
      return json(text)
          .<TavusResult<JsonNode>>map(TavusResult.Done::new)
          .orElseGet(() -> new TavusResult.Unclear<>("an answer that is no JSON"));
    }
    var reason = reason(text);
    if (status == 429) {
      return new TavusResult.Unavailable<>("status 429, " + reason);
    }
    return status == 408 || status >= 500
        ? new TavusResult.Unclear<>("status " + status + ", " + reason)
        : new TavusResult.Refused<>(status, reason);
  }

  /// Deletions may be answered with nothing.
  private static Optional<JsonNode> json(String text) {
    try {
      return Optional.of(text.isBlank() ? JSON.createObjectNode() : JSON.readTree(text));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /// What Tavus says is wrong: `message`, or `error` as a text or with a `message` in it
  /// (tavus-contract requirement 34).
  private String reason(String text) {
    var json = json(text).orElseGet(JSON::createObjectNode);
    for (var said :
        new JsonNode[] {
          json.path("message"), json.path("error").path("message"), json.path("error")
        }) {
      if (said.isTextual() && !said.textValue().isBlank()) {
        return onOneLine(said.textValue());
      }
    }
    return "no reason given";
  }

  private String onOneLine(String text) {
    var line = text.replace(key, "****").replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    return line.length() > LONGEST_REASON ? line.substring(0, LONGEST_REASON) + "…" : line;
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
