package org.rosa.conversation;

import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.rosa.knowledge.Knowledge;
import org.rosa.knowledge.Question;
import org.rosa.knowledge.Retrieval;
import org.rosa.llm.Prompt;

/// What was found or answered within the last minute, for whoever asks the very same: what the pack
/// holds for a question, and what a model said. It goes through guardrail and filter each time.
///
/// There is no likeness. The same is what every sign of is the same: the question, all that was
/// said and instructed before it, the language, the version of the pack and the minute on the
/// clock; for a model's answer also its passages and options, the caller and the manner. So another
/// word, number, day or pack is another question. Of questions digests alone are kept.
public final class AnswerCache {
  /// Who answers where a model's words are said once more.
  static final String NAME = "cache";

  static final Duration LIFE = Duration.ofMinutes(1);

  /// Most lookups, and most answers, that are kept.
  static final int MOST = 1_000;

  /// Longest answer that is kept, in signs; spoken ones have a tenth of it.
  static final int MOST_SIGNS = 8 * 1_024;

  private final ShortMemory<Fingerprint, Retrieval> lookups;
  private final ShortMemory<Fingerprint, String> answers;

  /// @param nanos a ticker in nanoseconds
  public AnswerCache(LongSupplier nanos) {
    this(MOST, nanos);
  }

  private AnswerCache(int most, LongSupplier nanos) {
    this.lookups = new ShortMemory<>(most, LIFE, nanos);
    this.answers = new ShortMemory<>(most, LIFE, nanos);
  }

  /// Keeps nothing.
  public static AnswerCache off() {
    return new AnswerCache(0, () -> 0);
  }

  /// What the pack holds for a question, looked up where it was not just before.
  Retrieval lookUp(Knowledge known, Question question) {
    var asked = Fingerprint.of(question, known.conference().version());
    var recalled = lookups.recall(asked);
    if (recalled.isPresent()) {
      return recalled.get();
    }
    var found = known.retriever().retrieve(question);
    lookups.keep(asked, found);
    return found;
  }

  /// What a model is asked for an inference.
  static Fingerprint asked(Answering answering, Prompt prompt) {
    var version = answering.found().known().conference().version();
    return Fingerprint.of(answering.inference(), prompt, version);
  }

  /// What a model answered; empty where none was asked.
  Optional<String> answer(Fingerprint asked) {
    return answers.recall(asked);
  }

  /// Keeps a model's answer that was said to its end, unless it is too long.
  void keep(Fingerprint asked, String answer) {
    if (answer.length() <= MOST_SIGNS) {
      answers.keep(asked, answer);
    }
  }

  public long lookupHits() {
    return lookups.hits();
  }

  public long lookupMisses() {
    return lookups.misses();
  }

  public long answerHits() {
    return answers.hits();
  }

  public long answerMisses() {
    return answers.misses();
  }
}
