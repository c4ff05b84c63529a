package org.rosa.cli;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.rosa.language.Language;

/// A conversation with the avatar on a running server, begun and ended as the page does it.
final class KioskCall {
  /// For one answer of the server, which waits two seconds for a call.
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /// How often the server is asked again for a call that is still being made.
  private static final int REPEATS = 12;

  private static final int CREATED = 201;
  private static final String LOG_TELLS = "; the server's log says why";

  /// How often it is looked whether a call has ended, and the pause between.
  private static final int LOOKS = 100;

  private static final Duration PAUSE = Duration.ofMillis(100);

  private final HttpClient client;
  private final String conversations;
  private final JsonObject opened;

  private KioskCall(HttpClient client, String conversations, JsonObject opened) {
    this.client = client;
    this.conversations = conversations;
    this.opened = opened;
  }

  /// What happens in a call.
  @FunctionalInterface
  interface Within {
    /// @param conversation the platform's id of it
    /// @return what went wrong, a line each
    List<String> happens(String conversation) throws IOException, InterruptedException;
  }

  /// Begins a call, lets something happen in it, and ends it whatever came of that.
  ///
  /// @param root of the server, without a route
  /// @return what went wrong, a line each
  static List<String> around(String root, Language language, Within within)
      throws IOException, InterruptedException {
    try (var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      var conversations = root + "/api/conversations";
      var reply = open(client, conversations, language);
      if (reply.statusCode() != CREATED) {
        return List.of("no conversation was opened: status " + reply.statusCode());
      }
      var call = new KioskCall(client, conversations, new JsonObject(reply.body()));
      var wrong = new ArrayList<String>();
      try {
        wrong.addAll(call.hold(within));
      } finally {
        call.leave();
      }
      if (call.isWithAvatar() && !call.hasEnded()) {
        wrong.add("not ended: the avatar's call" + LOG_TELLS);
      }
      return wrong;
    }
  }

  private static HttpResponse<String> open(
      HttpClient client, String conversations, Language language)
      throws IOException, InterruptedException {
    var wanted =
        new JsonObject()
            .put("language", language.code())
            .put("mode", "avatar")
            .put("request", UUID.randomUUID().toString());
    var request =
        to(conversations).POST(HttpRequest.BodyPublishers.ofString(wanted.encode())).build();
    var reply = client.send(request, HttpResponse.BodyHandlers.ofString());
    for (int again = 0; again < REPEATS && isMaking(reply); again++) {
      reply = client.send(request, HttpResponse.BodyHandlers.ofString());
    }
    return reply;
  }

  private static boolean isMaking(HttpResponse<String> reply) {
    return reply.statusCode() == CREATED
        && "making".equals(new JsonObject(reply.body()).getString("call"));
  }

  private List<String> hold(Within within) throws IOException, InterruptedException {
    return isWithAvatar()
        ? within.happens(platformsId())
        : List.of("not begun: the avatar's call" + LOG_TELLS);
  }

  private boolean isWithAvatar() {
    return opened.containsKey("avatar");
  }

  /// With it the address of a room ends.
  private String platformsId() {
    var path = URI.create(opened.getJsonObject("avatar").getString("url")).getPath();
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private void leave() throws IOException, InterruptedException {
    client.send(own().DELETE().build(), HttpResponse.BodyHandlers.discarding());
  }

  private boolean hasEnded() throws IOException, InterruptedException {
    for (int look = 0; look < LOOKS; look++) {
      var state = client.send(own().build(), HttpResponse.BodyHandlers.ofString());
      if ("ended".equals(new JsonObject(state.body()).getString("call"))) {
        return true;
      }
      Thread.sleep(PAUSE);
    }
    return false;
  }

  private HttpRequest.Builder own() {
    return to(conversations + "/" + opened.getString("id"))
        .header("authorization", "Bearer " + opened.getString("token"));
  }

  private static HttpRequest.Builder to(String url) {
    return HttpRequest.newBuilder(URI.create(url)).timeout(PATIENCE);
  }
}
