package org.rosa.conversation;

import static java.util.Objects.requireNonNull;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.rosa.knowledge.Question;
import org.rosa.language.Courtesy;
import org.rosa.llm.Message;
import org.rosa.llm.Prompt;

/// What is asked, digested, so that it can be compared and nothing of it is kept.
record Fingerprint(String digest) {
  Fingerprint {
    requireNonNull(digest, "digest");
  }

  /// What an inference asks within its conversation: two with one fingerprint ask the same after
  /// the same things were said, and want the answer in the same language and manner. Of the
  /// visitor's newest words case, punctuation and courtesies do not count; every other word does.
  static Fingerprint of(Inference inference) {
    var turn = inference.turn();
    var manner = inference.manner();
    var digest = new Digest();
    digest.add(manner.name());
    digest.add(Boolean.toString(manner.acknowledges()));
    digest.add(turn.language().code(), turn.place().orElse(""));
    digest.add(turn.ask().getClass().getSimpleName());
    digest.add(turn.options().toString());
    addMessages(turn.history(), Courtesy::without, digest);
    return new Fingerprint(digest.hex());
  }

  /// What a model is asked for an inference; every sign counts.
  ///
  /// @param version of the pack
  static Fingerprint of(Inference inference, Prompt prompt, String version) {
    var digest = new Digest();
    digest.add(version, inference.caller().name(), inference.manner().name());
    digest.add(inference.turn().ask().getClass().getSimpleName());
    digest.add(prompt.utterance(), prompt.language().code(), prompt.options().toString());
    addMessages(prompt.messages(), UnaryOperator.identity(), digest);
    return new Fingerprint(digest.hex());
  }

  /// What the pack is asked; every sign counts.
  ///
  /// @param version of the pack
  static Fingerprint of(Question question, String version) {
    var digest = new Digest();
    digest.add(version, question.now().toString(), question.place().orElse(""));
    digest.add(question.spoken().code(), question.language().code(), question.utterance());
    question.earlier().forEach(digest::add);
    return new Fingerprint(digest.hex());
  }

  /// @param plain what counts of the visitor's newest words
  private static void addMessages(
      List<Message> history, UnaryOperator<String> plain, Digest digest) {
    int newest = newestOfVisitor(history);
    for (int i = 0; i < history.size(); i++) {
      switch (history.get(i)) {
        case Message.Instruction(var text) -> digest.add("instruction", text);
        case Message.Visitor(var text) ->
            digest.add("visitor", i == newest ? plain.apply(text) : text);
        case Message.Rosa(var text, var calls) ->
            digest.add(
                "rosa", text, calls.stream().map(Object::toString).collect(Collectors.joining()));
        case Message.ToolResult(var id, var text) -> digest.add("tool", id, text);
      }
    }
  }

  private static int newestOfVisitor(List<Message> history) {
    int at = history.size() - 1;
    while (at >= 0 && !(history.get(at) instanceof Message.Visitor)) {
      at--;
    }
    return at;
  }

  /// Digests texts with their lengths, so that no two lists of texts run into each other.
  private static final class Digest {
    private final MessageDigest sha = sha256();

    void add(String... texts) {
      for (var text : texts) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        sha.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
        sha.update(bytes);
      }
    }

    String hex() {
      return HexFormat.of().formatHex(sha.digest());
    }

    private static MessageDigest sha256() {
      try {
        return MessageDigest.getInstance("SHA-256");
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException("every JDK has SHA-256", e);
      }
    }
  }
}
