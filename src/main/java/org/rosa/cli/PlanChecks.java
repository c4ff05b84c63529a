package org.rosa.cli;

import java.util.List;
import java.util.Optional;
import org.rosa.http.Profile;

/// The migration plan's four curl checks. Its second one combines `-I` with `-d`, which curl
/// refuses; what it means is to look at the head of an answer to a POST.
final class PlanChecks {
  static final String WRONG_KEY = "not-a-key-of-this-server";

  private static final String SIGNATURE = "CTBTO is going to save humanity";

  private PlanChecks() {}

  static List<Check> all(Profile profile) {
    return List.of(
        new Check("stream (plan test 1)", PlanChecks::stream),
        new Check("content type (plan test 2)", server -> contentType(server, profile)),
        new Check("wrong key (plan test 3)", PlanChecks::wrongKey),
        new Check("signature (plan test 4)", PlanChecks::signature));
  }

  /// What is wrong with a reply that should be a stream; empty when nothing is.
  static Optional<Finding> notStreamed(Reply reply) {
    if (reply.status() == 401) {
      return Optional.of(
          Finding.fail(
              reply.summary(),
              "the server does not know this key: compare ROSA_API_KEYS here and there, or name"
                  + " the right one with --key-file"));
    }
    if (reply.status() != 200) {
      return Optional.of(
          Finding.fail(reply.summary(), "a question must be answered 200: see the server's log"));
    }
    return StreamedWords.of(reply)
        .fault()
        .map(
            fault ->
                Finding.fail(
                    fault, "ask the server itself, to see whether a proxy alters the stream"));
  }

  private static Finding stream(AskedServer server) throws NoReplyException {
    var reply = server.send(server.question("What is the CTBTO?"));
    var wrong = notStreamed(reply);
    if (wrong.isPresent()) {
      return wrong.get();
    }
    var words = StreamedWords.of(reply);
    return Finding.ok(words.frames() + " frames, one [DONE]: " + Reply.excerpt(words.text()));
  }

  private static Finding contentType(AskedServer server, Profile profile) throws NoReplyException {
    var expected = profile == Profile.SPEECH ? "text/plain" : "text/event-stream";
    var reply = server.send(server.question("test").header("accept-encoding", "gzip, deflate, br"));
    var type = reply.contentType();
    if (!type.startsWith(expected)) {
      return Finding.fail(
          reply.status() + ", " + (type.isEmpty() ? "no content type" : type),
          "the key's profile "
              + profile.word()
              + " means "
              + expected
              + ": see the profiles in ROSA_API_KEYS and any proxy in between");
    }
    var encoding = reply.header("content-encoding");
    return encoding.isEmpty() || encoding.equals("identity")
        ? Finding.ok(type + ", not compressed")
        : Finding.fail(
            type + ", compressed with " + encoding,
            "switch compression off in the proxy: it holds frames back");
  }

  private static Finding wrongKey(AskedServer server) throws NoReplyException {
    var reply =
        server.send(server.question("test").setHeader("authorization", "Bearer " + WRONG_KEY));
    return refused(reply, 401, "");
  }

  /// Whether a reply is a refusal with OpenAI's error body.
  ///
  /// @param named what the message must name
  static Finding refused(Reply reply, int status, String named) {
    if (reply.status() != status || reply.streams()) {
      return Finding.fail(
          reply.summary(),
          "expected "
              + status
              + " before any stream"
              + (status == 401 ? ": nobody without a key may be answered" : ""));
    }
    var error = reply.json().path("error");
    var message = error.path("message").asText("");
    if (message.isEmpty() || !error.path("type").isTextual()) {
      return Finding.fail(
          reply.summary(),
          "expected OpenAI's error body {\"error\":{\"message\":…,\"type\":…}}: see whether a proxy"
              + " answers instead of Rosa");
    }
    return message.contains(named)
        ? Finding.ok(status + ": " + Reply.excerpt(message))
        : Finding.fail(
            status + ": " + Reply.excerpt(message), "the message must name the " + named);
  }

  private static Finding signature(AskedServer server) throws NoReplyException {
    var reply = server.send(server.question("Will CTBTO save humanity?"));
    var wrong = notStreamed(reply);
    if (wrong.isPresent()) {
      return wrong.get();
    }
    var text = StreamedWords.of(reply).text();
    return text.contains(SIGNATURE)
        ? Finding.ok(Reply.excerpt(text))
        : Finding.fail(
            Reply.excerpt(text),
            "expected '" + SIGNATURE + "': set ROSA_INSTANT=on, or see the pack's signature");
  }
}
