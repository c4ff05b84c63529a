package org.rosa.conversation;

import java.time.InstantSource;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.rosa.knowledge.Knowledge;
import org.rosa.knowledge.Passage;
import org.rosa.knowledge.Retrieval;
import org.rosa.llm.Message;
import org.rosa.llm.Prompt;

/// Writes what a model reads: Rosa's voice, the day, the passages for the question and the language
/// of the answer come first; the platform's own messages follow, unchanged and in their order.
final class PromptWriter {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu, HH:mm", Locale.ENGLISH);

  private final InstantSource clock;

  PromptWriter(InstantSource clock) {
    this.clock = clock;
  }

  Prompt write(Turn turn, String utterance, Knowledge known, Retrieval retrieval) {
    var messages = new ArrayList<Message>();
    messages.add(new Message.Instruction(instruction(turn, known, retrieval.passages())));
    messages.addAll(turn.history());
    return new Prompt(utterance, turn.language(), messages, turn.options());
  }

  private String instruction(Turn turn, Knowledge known, List<Passage> passages) {
    var conference = known.conference();
    var event = conference.event();
    var now = clock.instant();
    var text = new StringBuilder(conference.voice().strip());
    text.append("\n\nIt is ").append(DAY.format(now.atZone(event.zone())));
    text.append(" at the venue. The conference lasts from ").append(event.start());
    text.append(" to ").append(event.end()).append("; it ");
    text.append(
        switch (event.tense(now)) {
          case BEFORE -> "has not begun yet.";
          case DURING -> "is on.";
          case AFTER -> "is over.";
        });
    append(text, passages);
    text.append("\n\nAnswer in ").append(englishName(turn)).append('.');
    return text.toString();
  }

  private static void append(StringBuilder text, List<Passage> passages) {
    if (passages.isEmpty()) {
      return;
    }
    text.append("\n\nFrom the conference pack:");
    for (var passage : passages) {
      var citation = passage.citations().getFirst();
      text.append("\n- ").append(passage.text());
      text.append(" [").append(passage.subject()).append(", as of ");
      text.append(citation.asOf()).append(']');
    }
  }

  private static String englishName(Turn turn) {
    return Locale.of(turn.language().code()).getDisplayLanguage(Locale.ENGLISH);
  }
}
