package org.rosa.wire;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Consumer;

/// Writes an answer as a stream of `chat.completion.chunk` events: one event, one frame.
///
/// Order: [#role], then any number of [#text] and [#toolCall], then [#finish], then optionally
/// [#usage], then [#done] exactly once. Every event has a `choices` array with one choice, but the
/// usage event, where OpenAI's contract wants it empty (tavus-contract requirement 14).
public final class SseWriter {
  private static final byte[] COMMENT = utf8(": wait\n\n");
  private static final byte[] DONE = utf8("data: [DONE]\n\n");
  private static final byte[] TEXT_END =
      utf8("\"},\"logprobs\":null,\"finish_reason\":null}]}\n\n");

  private final Consumer<byte[]> frames;
  private final String prefix;

  /// What stands before the words of a text frame; words are what most frames are for.
  private final byte[] textStart;

  private boolean done;

  /// @param frames takes each frame and flushes it
  public SseWriter(CompletionHead head, Consumer<byte[]> frames) {
    this.frames = frames;
    this.prefix =
        "data: {\"id\":"
            + Json.quoted(head.id())
            + ",\"object\":\"chat.completion.chunk\",\"created\":"
            + head.created()
            + ",\"model\":"
            + Json.quoted(head.model())
            + ",\"choices\":[";
    this.textStart = utf8(prefix + "{\"index\":0,\"delta\":{\"content\":\"");
  }

  /// Says who speaks; before the first word.
  public void role() {
    choice("{\"role\":\"assistant\",\"content\":\"\"}", "null");
  }

  /// The next words.
  public void text(String text) {
    frame(joined(textStart, Json.escaped(text), TEXT_END));
  }

  /// A piece of a tool call; one an event, as some clients read only the first (requirement 22).
  ///
  /// @param id and `name` only in a call's first piece, else empty
  public void toolCall(int index, String id, String name, String arguments) {
    var call = new StringBuilder("{\"tool_calls\":[{\"index\":").append(index);
    if (!id.isEmpty() || !name.isEmpty()) {
      call.append(",\"id\":").append(Json.quoted(id)).append(",\"type\":\"function\"");
    }
    call.append(",\"function\":{");
    if (!name.isEmpty()) {
      call.append("\"name\":").append(Json.quoted(name)).append(',');
    }
    call.append("\"arguments\":").append(Json.quoted(arguments)).append("}}]}");
    choice(call.toString(), "null");
  }

  /// Why the answer ends.
  public void finish(String reason) {
    choice("{}", Json.quoted(reason));
  }

  /// What the answer cost; only where the client asked for it.
  public void usage(long promptTokens, long completionTokens) {
    frame(prefix + "],\"usage\":" + Completion.usage(promptTokens, completionTokens) + "}\n\n");
  }

  /// The end. A second call writes nothing.
  public void done() {
    if (!done) {
      done = true;
      frames.accept(DONE.clone());
    }
  }

  /// A sign of life between events; clients pass it over.
  public void comment() {
    frames.accept(COMMENT.clone());
  }

  private void choice(String delta, String finishReason) {
    frame(
        prefix
            + "{\"index\":0,\"delta\":"
            + delta
            + ",\"logprobs\":null,\"finish_reason\":"
            + finishReason
            + "}]}\n\n");
  }

  private void frame(String frame) {
    frame(utf8(frame));
  }

  private void frame(byte[] frame) {
    if (done) {
      throw new IllegalStateException("a frame after [DONE]");
    }
    frames.accept(frame);
  }

  private static byte[] joined(byte[] start, byte[] middle, byte[] end) {
    var all = Arrays.copyOf(start, start.length + middle.length + end.length);
    System.arraycopy(middle, 0, all, start.length, middle.length);
    System.arraycopy(end, 0, all, start.length + middle.length, end.length);
    return all;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
