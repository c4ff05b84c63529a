package org.rosa.conversation;

import java.time.InstantSource;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.rosa.knowledge.Knowledge;
import org.rosa.knowledge.Passage;
import org.rosa.llm.Message;
import org.rosa.llm.Prompt;

/// Writes what a model reads: Rosa's voice, the day, the passages for the question and the language
/// of the answer come first; the platform's own messages follow, unchanged and in their order.
final class PromptWriter {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu, HH:mm", Locale.ENGLISH);

  private final Supplier<Knowledge> knowledge;
  private final InstantSource clock;

  PromptWriter(Supplier<Knowledge> knowledge, InstantSource clock) {
    this.knowledge = knowledge;
    this.clock = clock;
  }

  Prompt write(Turn turn, String utterance) {
    var messages = new ArrayList<Message>();
    messages.add(new Message.Instruction(instruction(turn, utterance)));
    messages.addAll(turn.history());
    return new Prompt(utterance, turn.language(), messages, turn.options());
  }

  private String instruction(Turn turn, String utterance) {
    var known = knowledge.get();
    var conference = known.conference();
    var now = clock.instant();
    var tense = conference.tense(now);
    var text = new StringBuilder(conference.voice().strip());
    text.append("\n\nIt is ").append(DAY.format(now.atZone(conference.zone())));
    text.append(" at the venue. The conference lasts from ").append(conference.start());
    text.append(" to ").append(conference.end()).append("; it ");
    text.append(
        switch (tense) {
          case BEFORE -> "has not begun yet.";
          case DURING -> "is on.";
          case AFTER -> "is over.";
        });
    if (!utterance.isEmpty()) {
      append(text, known.retriever().retrieve(utterance, turn.language(), tense).passages());
    }
    text.append("\n\nAnswer in ").append(englishName(turn)).append('.');
    return text.toString();
  }

  private static void append(StringBuilder text, List<Passage> passages) {
    if (passages.isEmpty()) {
      return;
    }
    text.append("\n\nFrom the conference pack:");
    for (var passage : passages) {
      var citation = passage.citation();
      text.append("\n- ").append(passage.text());
      text.append(" [as of ").append(citation.asOf()).append(']');
    }
  }

  private static String englishName(Turn turn) {
    return Locale.of(turn.language().code()).getDisplayLanguage(Locale.ENGLISH);
  }
}
