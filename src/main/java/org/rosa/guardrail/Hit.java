package org.rosa.guardrail;

import static java.util.Objects.requireNonNull;

/// What put a text into the zone.
///
/// @param ruleId names a pattern, or the exemplars of a language, without quoting them
record Hit(String ruleId, String category) {
  Hit {
    requireNonNull(ruleId, "ruleId");
    requireNonNull(category, "category");
  }
}
