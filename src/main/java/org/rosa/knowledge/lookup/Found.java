package org.rosa.knowledge.lookup;

import static java.util.Objects.requireNonNull;

import org.rosa.knowledge.Passage;

/// What a lookup answers, and whether it may be spoken without a doubt.
record Found(Passage passage, boolean certain) {
  Found {
    requireNonNull(passage, "passage");
  }
}
