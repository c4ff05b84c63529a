package org.rosa.http;

import java.util.List;
import java.util.Optional;
import org.rosa.conversation.AnswerSink;
import org.rosa.conversation.Inference;
import org.rosa.conversation.Outcome;
import org.rosa.knowledge.Citation;
import org.rosa.language.Language;
import org.rosa.llm.FinishReason;
import org.rosa.llm.ModelEvent;
import org.rosa.llm.Usage;
import org.rosa.stage.CardBus;
import org.rosa.stage.Cue;
import org.rosa.stage.Exhibit;
import org.rosa.stage.Exhibits;
import org.rosa.stage.Mood;
import org.rosa.stage.ScreenId;

/// An answer whose conversation has a screen: what it rests on is shown there, beside the words and
/// never among them. What it leaves on the screen is said once its outcome is known.
final class StagedAnswer implements AnswerSink {
  /// The action of the policy that points to help in an emergency.
  private static final String SAFETY = "safety-help";

  private final AnswerSink answer;
  private final CardBus cards;
  private final ScreenId screen;
  private final Inference inference;
  private final Optional<Language> wish;
  private final Mood afterDropped;
  private volatile List<Citation> cited = List.of();
  private boolean spoke;

  /// @param wish the language that the visitor asked for by words
  /// @param afterDropped what Rosa seems to do when this answer is dropped
  StagedAnswer(
      AnswerSink answer,
      CardBus cards,
      ScreenId screen,
      Inference inference,
      Optional<Language> wish,
      Mood afterDropped) {
    this.answer = answer;
    this.cards = cards;
    this.screen = screen;
    this.inference = inference;
    this.wish = wish;
    this.afterDropped = afterDropped;
  }

  void begin() {
    cue(new Cue.Began(inference.id()));
  }

  @Override
  public void text(String piece) {
    answer.text(piece);
    if (!spoke) {
      spoke = true;
      cue(new Cue.Spoke(inference.id()));
    }
  }

  @Override
  public void announced() {
    answer.announced();
    spoke = false;
    cue(new Cue.Began(inference.id()));
  }

  @Override
  public void toolCall(ModelEvent.ToolCallPart part) {
    answer.toolCall(part);
  }

  @Override
  public void expect(List<Citation> citations) {
    cue(new Cue.Expected(inference.id(), Exhibits.of(citations), inference.turn().language()));
  }

  @Override
  public void cite(List<Citation> citations) {
    cited = List.copyOf(citations);
  }

  @Override
  public void finish(FinishReason reason, Usage usage) {
    answer.finish(reason, usage);
  }

  /// Settles the screen by how the inference ended.
  void end(Outcome outcome) {
    cue(ending(outcome));
  }

  private Cue ending(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Answered _, Outcome.FellBack _, Outcome.BrokenOff _ ->
          delivered(Exhibits.of(cited), Mood.IDLE);
      case Outcome.Unanswered _, Outcome.Held _ -> delivered(List.of(), Mood.IDLE);
      case Outcome.Declined(_, var guard) ->
          guard.action().equals(SAFETY)
              ? delivered(List.of(new Exhibit.Help()), Mood.IDLE)
              : delivered(List.of(new Exhibit.Declined()), Mood.DECLINED);
      case Outcome.Abandoned _, Outcome.Superseded _, Outcome.Dismissed _ ->
          new Cue.Dropped(inference.id(), afterDropped);
    };
  }

  private Cue delivered(List<Exhibit> exhibits, Mood mood) {
    wish.ifPresent(language -> cue(new Cue.Wished(language)));
    return new Cue.Delivered(inference.id(), exhibits, inference.turn().language(), mood);
  }

  private void cue(Cue cue) {
    cards.cue(screen, cue);
  }
}
