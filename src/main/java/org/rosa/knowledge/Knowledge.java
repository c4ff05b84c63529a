package org.rosa.knowledge;

import static java.util.Objects.requireNonNull;

/// One version of everything Rosa knows: a conference and the retriever over it. Replaced whole,
/// never changed.
public record Knowledge(Conference conference, Retriever retriever) {
  public Knowledge {
    requireNonNull(conference, "conference");
    requireNonNull(retriever, "retriever");
  }
}
