package org.rosa.knowledge;

/// Where the present stands to the event.
public enum Tense {
  BEFORE,
  DURING,
  AFTER
}
