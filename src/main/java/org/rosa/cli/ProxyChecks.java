package org.rosa.cli;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;

/// What stands between Tavus and Rosa: whether a proxy lets through what Tavus sends, and what Rosa
/// answers, as it is.
final class ProxyChecks {
  private static final String PROBE = "tavus-openai-compat-test";

  /// The stream of the pace probe lasts 750 ms; half of it tells frames that come from frames that
  /// were held.
  private static final Duration APART = Duration.ofMillis(375);

  private static final Duration SOON = Duration.ofMillis(500);

  private ProxyChecks() {}

  static List<Check> all() {
    return List.of(
        new Check("reached", ProxyChecks::reached),
        new Check("Tavus's request", ProxyChecks::request),
        new Check("conversation_id header", ProxyChecks::underscore),
        new Check("frames one by one", ProxyChecks::frames),
        new Check("wrong key", ProxyChecks::wrongKey),
        new Check("long history", ProxyChecks::longHistory),
        new Check("reports of Tavus", ProxyChecks::reports),
        new Check(
            "first words", server -> AnswerChecks.firstWords(server, "What is the CTBTO?", SOON)));
  }

  private static Finding reached(AskedServer server) throws NoReplyException {
    var reply = server.send(server.get("/"));
    return reply.json().path("status").asText("").startsWith("Rosa")
        ? Finding.ok(reply.total().toMillis() + " ms from here; Tavus's way may differ")
        : Finding.fail(
            reply.summary(),
            "somebody else answers there: compare ROSA_PUBLIC_URL with the proxy's settings");
  }

  /// The request as the official Python client writes it for Tavus.
  private static HttpRequest.Builder asTavus(AskedServer server, String body) {
    return uncompressed(server, body).setHeader("accept-encoding", "gzip, deflate");
  }

  /// The same without an offer to take the answer compressed, so that it can be read.
  private static HttpRequest.Builder uncompressed(AskedServer server, String body) {
    return server
        .known(server.post(body))
        .setHeader("content-type", "application/json")
        .setHeader("accept", "application/json")
        .setHeader("user-agent", "AsyncOpenAI/Python 3.22.1")
        .setHeader("x-stainless-lang", "python")
        .setHeader("x-stainless-read-timeout", "10")
        .setHeader("x-stainless-retry-count", "0");
  }

  private static Finding request(AskedServer server) throws NoReplyException {
    var body = AskedServer.body("What is the CTBTO?", ",\"stream\":true");
    var reply = server.send(asTavus(server, body).header("conversation-id", "rosa-doctor"));
    var encoding = reply.header("content-encoding");
    if (!encoding.isEmpty() && !encoding.equals("identity")) {
      return Finding.fail(
          "compressed with " + encoding,
          "switch compression off in the proxy (nginx: gzip off): it holds frames back");
    }
    return PlanChecks.notStreamed(reply)
        .orElseGet(() -> Finding.ok("streams as " + reply.contentType() + ", not compressed"));
  }

  /// The trial's id, in the older spelling of the header: whoever sees it answers with a phrase;
  /// where it was lost the question is answered.
  private static Finding underscore(AskedServer server) throws NoReplyException {
    var body = AskedServer.body("What is the CTBTO?", ",\"stream\":true");
    var plain = server.send(uncompressed(server, body).header("conversation-id", PROBE));
    var older = server.send(uncompressed(server, body).header("conversation_id", PROBE));
    var wrong = PlanChecks.notStreamed(plain).or(() -> PlanChecks.notStreamed(older));
    if (wrong.isPresent()) {
      return wrong.get();
    }
    return StreamedWords.of(plain).text().equals(StreamedWords.of(older).text())
        ? Finding.ok("arrives, and so does conversation-id")
        : Finding.fail(
            "is lost on the way",
            "let header names with underscores through (nginx: underscores_in_headers on)");
  }

  private static Finding frames(AskedServer server) throws NoReplyException {
    var request =
        HttpRequest.newBuilder(server.at("/chat/completions?doctor=pace"))
            .POST(BodyPublishers.ofString(AskedServer.body("ping", ",\"stream\":true")));
    var reply = server.send(server.known(request));
    var wrong = PlanChecks.notStreamed(reply);
    if (wrong.isPresent()) {
      return wrong.get();
    }
    var words = reply.words();
    if (words.size() < 2) {
      return Finding.warn(
          "one frame only", "this Rosa is older than the doctor; her frames cannot be told apart");
    }
    var lasted = words.getLast().minus(words.getFirst());
    var seen = words.size() + " frames in " + lasted.toMillis() + " ms";
    return lasted.compareTo(APART) >= 0
        ? Finding.ok(seen)
        : Finding.fail(
            seen + ", sent in 750 ms",
            "something holds frames back: switch buffering off (nginx: proxy_buffering off; Caddy:"
                + " flush_interval -1)");
  }

  private static Finding wrongKey(AskedServer server) throws NoReplyException {
    var request =
        server.question("test").setHeader("authorization", "Bearer " + PlanChecks.WRONG_KEY);
    return PlanChecks.refused(server.send(request), 401, "");
  }

  /// A conversation of an hour has some hundred kilobytes.
  private static Finding longHistory(AskedServer server) throws NoReplyException {
    var turn =
        "{\"role\":\"user\",\"content\":\"Where is the registration desk?\"},"
            + "{\"role\":\"assistant\",\"content\":\""
            + "It is in the entrance hall. ".repeat(10)
            + "\"},";
    var body =
        "{\"stream\":true,\"messages\":["
            + turn.repeat(700)
            + "{\"role\":\"user\",\"content\":\"Who are you?\"}]}";
    var reply = server.send(uncompressed(server, body));
    if (reply.status() == 413) {
      return Finding.fail(
          "413 for " + body.length() / 1024 + " KiB",
          "let bodies of 1 MiB through (nginx: client_max_body_size 2m)");
    }
    return PlanChecks.notStreamed(reply)
        .orElseGet(() -> Finding.ok(body.length() / 1024 + " KiB pass"));
  }

  /// Rosa knows no such secret, and says so in her own way.
  private static Finding reports(AskedServer server) throws NoReplyException {
    var request =
        HttpRequest.newBuilder(server.at("/tavus/events/doctor"))
            .POST(BodyPublishers.ofString("{}"));
    var reply = server.send(request);
    return reply.status() == 404 && reply.header("cache-control").contains("no-store")
        ? Finding.ok("/tavus/events/… reaches Rosa")
        : Finding.warn(
            reply.summary(),
            "Tavus's reports do not reach Rosa: pass /tavus/events on, and set TAVUS_API_KEY there");
  }
}
