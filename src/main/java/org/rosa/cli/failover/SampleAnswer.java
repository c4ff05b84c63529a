package org.rosa.cli.failover;

import java.util.List;

/// What every model of the bench answers when it is well, word by word.
final class SampleAnswer {
  /// A question that no pack knows, so that models are asked.
  static final String QUESTION =
      "Please tell me in sixty words why lighthouses are painted in stripes.";

  static final String TEXT =
      "Lighthouses carry stripes so that sailors can tell them apart by day. Each tower has a"
          + " pattern of its own, which is printed in the pilot's book beside its light. White"
          + " shows well against dark cliffs, and red stands out on snow or sand. A spiral or a"
          + " band therefore names the coast long before any lamp is lit again.";

  /// The words, each with the blank before it that a model would send.
  static final List<String> TOKENS = List.of(TEXT.splitWithDelimiters("(?= )", 0));

  private SampleAnswer() {}
}
