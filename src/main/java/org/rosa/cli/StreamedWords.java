package org.rosa.cli;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/// A body read strictly as the stream that the migration plan prescribes: frames of one line `data:
/// {json}`, each closed by a blank line, the last of them `data: [DONE]` and no other. Comments may
/// stand between frames.
///
/// @param frames how many `data:` frames there are
/// @param text what `choices[0].delta.content` says in all of them
/// @param fault the first breach; empty when there is none
record StreamedWords(int frames, String text, Optional<String> fault) {
  private static final String DATA = "data: ";
  private static final String DONE = "[DONE]";

  StreamedWords {
    requireNonNull(text, "text");
    requireNonNull(fault, "fault");
  }

  static StreamedWords of(Reply reply) {
    var reading = new Reading();
    reading.read(reply.body());
    return new StreamedWords(reading.frames, reading.text.toString(), reading.fault);
  }

  private static final class Reading {
    private final StringBuilder text = new StringBuilder();
    private int frames;
    private boolean done;
    private boolean finished;
    private Optional<String> fault = Optional.empty();

    void read(String body) {
      if (!body.endsWith("\n\n")) {
        fault("the body does not end with a blank line: " + ending(body));
      }
      for (var block : body.strip().split("\n\n", -1)) {
        var lines = block.lines().filter(line -> !line.startsWith(":")).toList();
        if (!lines.isEmpty()) {
          frame(lines);
        }
      }
      if (!done) {
        fault("no 'data: [DONE]' at the end");
      } else if (text.toString().isBlank()) {
        fault("no text in choices[0].delta.content");
      } else if (!finished) {
        fault("no frame has a finish_reason");
      }
    }

    private void frame(List<String> lines) {
      var line = lines.getFirst();
      if (lines.size() > 1 || !line.startsWith(DATA)) {
        fault("no 'data: {json}' frame: " + Reply.excerpt(String.join(" ", lines)));
        return;
      }
      frames++;
      if (done) {
        fault("a frame after 'data: [DONE]': " + Reply.excerpt(line));
      } else if (line.substring(DATA.length()).equals(DONE)) {
        done = true;
      } else {
        event(Reply.json(line.substring(DATA.length())), line);
      }
    }

    private void event(JsonNode event, String line) {
      if (!event.isObject()) {
        fault("a frame that holds no JSON object: " + Reply.excerpt(line));
      } else if (event.has("error")) {
        fault("an error frame: " + Reply.excerpt(line));
      } else if (event.path("choices").isEmpty()) {
        if (!event.has("usage")) {
          fault("a frame without choices: " + Reply.excerpt(line));
        }
      } else {
        var choice = event.path("choices").path(0);
        text.append(choice.path("delta").path("content").asText(""));
        finished |= choice.path("finish_reason").isTextual();
      }
    }

    private void fault(String what) {
      fault = fault.or(() -> Optional.of(what));
    }

    private static String ending(String body) {
      return Reply.excerpt(body.substring(Math.max(0, body.length() - 40)));
    }
  }
}
