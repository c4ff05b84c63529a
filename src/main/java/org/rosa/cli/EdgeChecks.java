package org.rosa.cli;

import java.time.Duration;
import java.util.List;

/// What platforms rely on beyond the plan's own checks: paths, headers, refusals and the routes
/// beside the chat.
final class EdgeChecks {
  private static final Duration QUICK = Duration.ofSeconds(2);

  /// The conversation id with which Tavus tries an endpoint out.
  private static final String PROBE = "tavus-openai-compat-test";

  private EdgeChecks() {}

  static List<Check> all() {
    return List.of(
        new Check("versioned path", EdgeChecks::versionedPath),
        new Check("whole answer", EdgeChecks::wholeAnswer),
        new Check("accept header", EdgeChecks::acceptHeader),
        new Check("missing key", EdgeChecks::missingKey),
        new Check("malformed body", EdgeChecks::malformedBody),
        new Check("platform probe", EdgeChecks::probe),
        new Check("status", EdgeChecks::status),
        new Check("models", EdgeChecks::models),
        new Check("ready", EdgeChecks::ready),
        new Check("metrics", EdgeChecks::metrics));
  }

  private static Finding versionedPath(AskedServer server) throws NoReplyException {
    var bare = server.send(server.question("Who are you?"));
    var versioned =
        server.send(server.question("Who are you?").uri(server.at("/v1/chat/completions")));
    var wrong = PlanChecks.notStreamed(versioned);
    if (wrong.isPresent()) {
      return wrong.get();
    }
    if (!versioned.contentType().equals(bare.contentType())) {
      return Finding.fail(
          versioned.contentType() + " instead of " + bare.contentType(),
          "both paths must be served by the same server: see the proxy's routes");
    }
    boolean same = StreamedWords.of(bare).text().equals(StreamedWords.of(versioned).text());
    return Finding.ok(
        "/v1/chat/completions streams " + (same ? "the same words" : "words of its own"));
  }

  private static Finding wholeAnswer(AskedServer server) throws NoReplyException {
    var body = AskedServer.body("What is the CTBTO?", ",\"stream\":false");
    var reply = server.send(server.known(server.post(body)));
    var json = reply.json();
    var content = json.path("choices").path(0).path("message").path("content").asText("");
    var usage = json.path("usage");
    long total = usage.path("total_tokens").asLong(-1);
    boolean summed =
        total > 0
            && total
                == usage.path("prompt_tokens").asLong() + usage.path("completion_tokens").asLong();
    if (reply.status() != 200
        || !reply.contentType().startsWith("application/json")
        || !json.path("object").asText("").equals("chat.completion")
        || content.isBlank()) {
      return Finding.fail(
          reply.summary(), "stream:false must give one chat.completion: see the server's log");
    }
    return summed
        ? Finding.ok("chat.completion, " + total + " tokens: " + Reply.excerpt(content))
        : Finding.fail(
            "usage " + Reply.excerpt(usage.toString()),
            "expected prompt_tokens + completion_tokens = total_tokens");
  }

  private static Finding acceptHeader(AskedServer server) throws NoReplyException {
    var body = AskedServer.body("Who are you?", ",\"stream\":true");
    var reply = server.send(server.known(server.post(body)).header("accept", "application/json"));
    return PlanChecks.notStreamed(reply)
        .orElseGet(() -> Finding.ok("streams although asked for application/json"));
  }

  private static Finding missingKey(AskedServer server) throws NoReplyException {
    return PlanChecks.refused(server.send(server.post(AskedServer.body("test", ""))), 401, "");
  }

  private static Finding malformedBody(AskedServer server) throws NoReplyException {
    var reply = server.send(server.known(server.post("{\"messages\":[")));
    return PlanChecks.refused(reply, 400, "body");
  }

  private static Finding probe(AskedServer server) throws NoReplyException {
    var reply = server.send(server.question("ping").header("conversation-id", PROBE));
    var wrong = PlanChecks.notStreamed(reply);
    if (wrong.isPresent()) {
      return wrong.get();
    }
    var seen = "200 after " + reply.total().toMillis() + " ms";
    return reply.total().compareTo(QUICK) <= 0
        ? Finding.ok(seen)
        : Finding.fail(seen, "Tavus gives up soon: see what holds the server up");
  }

  private static Finding status(AskedServer server) throws NoReplyException {
    var reply = server.send(server.get("/"));
    var status = reply.json().path("status").asText("");
    return reply.status() == 200 && status.startsWith("Rosa")
        ? Finding.ok(Reply.excerpt(reply.body()))
        : Finding.fail(
            reply.summary(), "this is not Rosa: compare --url with ROSA_HOST and ROSA_PORT");
  }

  private static Finding models(AskedServer server) throws NoReplyException {
    var reply = server.send(server.known(server.get("/v1/models")));
    var id = reply.json().path("data").path(0).path("id").asText("");
    return reply.status() == 200
            && reply.json().path("object").asText("").equals("list")
            && !id.isEmpty()
        ? Finding.ok(id)
        : Finding.fail(reply.summary(), "clients look here for the model's name");
  }

  private static Finding ready(AskedServer server) throws NoReplyException {
    var reply = server.send(server.get("/q/health/ready"));
    return reply.status() == 200 && reply.json().path("status").asText("").equals("UP")
        ? Finding.ok("UP")
        : Finding.fail(reply.summary(), "see the checks in GET /q/health and the server's log");
  }

  private static Finding metrics(AskedServer server) throws NoReplyException {
    var reply = server.send(server.get("/q/metrics"));
    long figures = reply.body().lines().filter(line -> line.startsWith("rosa_")).count();
    return reply.status() == 200 && figures > 0
        ? Finding.ok(figures + " figures named rosa_…")
        : Finding.fail(reply.summary(), "expected figures named rosa_…: see the server's log");
  }
}
