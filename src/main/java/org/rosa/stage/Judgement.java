package org.rosa.stage;

import org.rosa.language.Language;

/// Whether a text may be shown: what Rosa would not say is not written on a card either.
@FunctionalInterface
public interface Judgement {
  boolean passes(String text, Language language);
}
