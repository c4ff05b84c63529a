package org.rosa.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// What was released of an answer, to be said once more as it was. Not safe for several threads.
final class Recording {
  /// Most signs that are kept; no spoken answer has as many.
  static final int MOST = 32 * 1024;

  /// Most pieces that are kept.
  private static final int MOST_PIECES = 4096;

  private final List<Consumer<AnswerSink>> answer = new ArrayList<>();
  private List<Consumer<AnswerSink>> announcement = List.of();
  private List<Consumer<AnswerSink>> expected = List.of();
  private int signs;
  private int pieces;

  /// Keeps what the answer is expected to rest on, in the place of what was expected before.
  void expect(Consumer<AnswerSink> piece) {
    expected = List.of(piece);
  }

  /// Keeps a piece.
  ///
  /// @param signs its length
  void add(Consumer<AnswerSink> piece, int signs) {
    this.signs += signs;
    pieces++;
    if (isWhole()) {
      answer.add(piece);
    } else {
      answer.clear();
    }
  }

  /// What came until now only announced the answer. It is said again for as long as nothing else
  /// can be said.
  void announced() {
    answer.add(AnswerSink::announced);
    announcement = List.copyOf(answer);
    answer.clear();
  }

  /// Whether nothing was left out.
  boolean isWhole() {
    return signs <= MOST && pieces <= MOST_PIECES;
  }

  /// The pieces in their order, what is expected first.
  List<Consumer<AnswerSink>> pieces() {
    var pieces = new ArrayList<>(expected);
    pieces.addAll(answer.isEmpty() ? announcement : answer);
    return List.copyOf(pieces);
  }
}
