package org.rosa.conversation;

import java.time.InstantSource;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.rosa.knowledge.Event;
import org.rosa.knowledge.Knowledge;
import org.rosa.knowledge.Passage;
import org.rosa.knowledge.Retrieval;
import org.rosa.knowledge.Venue;
import org.rosa.language.Language;
import org.rosa.llm.Message;
import org.rosa.llm.Prompt;

/// Writes what a model reads: Rosa's voice, the day, the passages for the question and the language
/// of the answer come first; the platform's own messages follow, unchanged and in their order.
///
/// What comes first has at most [#MOST_TOKENS]; passages that do not fit are left out from the end.
/// The voice is never cut.
final class PromptWriter {
  static final int MOST_TOKENS = 1_800;

  private static final String FROM_THE_PACK = "\n\nFrom the conference pack:";
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

  /// The same prompt for a model that goes on with an answer after another one broke off.
  ///
  /// @param said the answer so far, as it was spoken
  Prompt goOn(Prompt prompt, String said) {
    var messages = new ArrayList<>(prompt.messages());
    messages.add(new Message.Rosa(said.strip(), List.of()));
    messages.add(
        new Message.Instruction(
            "You were cut off after these last words, and the visitor has heard them. Go on right"
                + " after them, in the same sentence if it is not finished, in "
                + englishName(prompt.language())
                + ". Do not repeat anything, do not begin again and do not mention the break."));
    return new Prompt(prompt.utterance(), prompt.language(), messages, prompt.options());
  }

  private String instruction(Turn turn, Knowledge known, List<Passage> passages) {
    var opening =
        known.conference().voice().strip()
            + "\n\n"
            + day(known.conference().event())
            + place(turn, known.conference().venue());
    var ending = "\n\nAnswer in " + englishName(turn.language()) + ".";
    int room = MOST_TOKENS - TokenCount.of(opening) - TokenCount.of(ending);
    return opening + listed(passages, room) + ending;
  }

  private String day(Event event) {
    var now = clock.instant();
    return "It is "
        + DAY.format(now.atZone(event.zone()))
        + " at the venue. The conference lasts from "
        + event.start()
        + " to "
        + event.end()
        + "; it "
        + switch (event.tense(now)) {
          case BEFORE -> "has not begun yet.";
          case DURING -> "is on.";
          case AFTER -> "is over.";
        };
  }

  /// Where the visitor stands, where that is known.
  private static String place(Turn turn, Venue venue) {
    return turn.place()
        .flatMap(venue::room)
        .map(room -> " The visitor stands here: " + room.name().in(Language.ENGLISH) + ".")
        .orElse("");
  }

  /// The best passages that fit into so many tokens, each whole.
  private static String listed(List<Passage> passages, int room) {
    var text = new StringBuilder();
    int left = room - TokenCount.of(FROM_THE_PACK);
    for (var passage : passages) {
      var line = line(passage);
      left -= TokenCount.of(line);
      if (left < 0) {
        break;
      }
      text.append(line);
    }
    return text.isEmpty() ? "" : FROM_THE_PACK + text;
  }

  private static String line(Passage passage) {
    var asOf = passage.citations().getFirst().asOf();
    return "\n- " + passage.text() + " [" + passage.subject() + ", as of " + asOf + "]";
  }

  private static String englishName(Language language) {
    return Locale.of(language.code()).getDisplayLanguage(Locale.ENGLISH);
  }
}
