package org.rosa.conversation;

import java.util.List;
import org.rosa.knowledge.Citation;
import org.rosa.llm.FinishReason;
import org.rosa.llm.ModelEvent;
import org.rosa.llm.Usage;

/// Where an answer goes. Called on the inference's executor only; [#finish] comes once and last.
/// When the client has gone, calls have no effect.
public interface AnswerSink {
  /// The next piece of the answer, never empty, ready to be spoken.
  void text(String piece);

  /// All text until now only announced the answer.
  default void announced() {}

  /// A piece of a tool call for the platform to run.
  void toolCall(ModelEvent.ToolCallPart part);

  /// What the answer will most likely rest on, where that is known before its first word; what is
  /// expected later counts instead.
  default void expect(List<Citation> citations) {}

  /// What the answer rests on, said once before its end; never part of the text.
  void cite(List<Citation> citations);

  /// The answer is complete.
  void finish(FinishReason reason, Usage usage);
}
