package org.rosa;

import java.util.ArrayList;
import org.rosa.guardrail.Guardrail;
import org.rosa.guardrail.Verdict;
import org.rosa.language.Language;
import org.rosa.speech.Segment;
import org.rosa.speech.Segmenter;
import org.rosa.stage.Judgement;

/// Holds the texts of cards against the red zone as the same sentences would be if Rosa said them.
/// That a name or a title is in another language is no matter on a card.
record CardJudgement(Guardrail guardrail) implements Judgement {
  private static final System.Logger LOG = System.getLogger(CardJudgement.class.getName());

  @Override
  public boolean passes(String text, Language language) {
    try {
      var carried = new StringBuilder();
      for (var sentence : sentences(text)) {
        if (declines(carried.toString(), sentence, language)) {
          return false;
        }
        carried.append(sentence);
      }
      return true;
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.ERROR, "a card could not be judged and is not shown", e);
      return false;
    }
  }

  private boolean declines(String carried, String sentence, Language language) {
    return guardrail.judgeOutput(carried, sentence, language) instanceof Verdict.Decline declined
        && !declined.category().equals(Guardrail.LANGUAGE);
  }

  private static ArrayList<String> sentences(String text) {
    var segmenter = new Segmenter();
    var sentences = new ArrayList<String>();
    segmenter.push(text).stream().map(Segment::text).forEach(sentences::add);
    segmenter.finish().map(Segment::text).ifPresent(sentences::add);
    return sentences;
  }
}
