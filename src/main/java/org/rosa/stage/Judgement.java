package org.rosa.stage;

import org.rosa.knowledge.Conference;
import org.rosa.knowledge.Subject;
import org.rosa.language.Language;

/// What may be shown: what Rosa would not say, or would not answer, is on no card either.
public interface Judgement {
  /// Whether a text may be read.
  boolean passes(String text, Language language);

  /// Whether questions about a subject are answered.
  boolean answers(Subject subject, Conference conference);
}
