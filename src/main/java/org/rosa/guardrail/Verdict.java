package org.rosa.guardrail;

import static java.util.Objects.requireNonNull;

import org.rosa.language.Language;

/// What a judgement came to.
public sealed interface Verdict {
  /// Nothing in it is in the red zone.
  record Pass() implements Verdict {}

  /// It is in the red zone.
  ///
  /// @param category id of the policy's category, or one of [Guardrail]'s own
  /// @param ruleId names the rule without quoting it
  /// @param language the language Rosa answers in
  record Decline(String category, String ruleId, RedZone.Action action, Language language)
      implements Verdict {
    public Decline {
      requireNonNull(category, "category");
      requireNonNull(ruleId, "ruleId");
      requireNonNull(action, "action");
      requireNonNull(language, "language");
    }
  }
}
