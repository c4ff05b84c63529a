package org.rosa.http;

import io.vertx.core.http.HttpServerResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rosa.conversation.AnswerSink;
import org.rosa.knowledge.Citation;
import org.rosa.llm.FinishReason;
import org.rosa.llm.Usage;

/// An answer on its way into an HTTP response. Used on the connection's event loop; once the client
/// has gone or the answer is finished, calls have no effect.
abstract sealed class HttpAnswer implements AnswerSink permits StreamedAnswer, WholeAnswer {
  final HttpServerResponse response;
  private volatile Optional<FinishReason> finished = Optional.empty();

  HttpAnswer(HttpServerResponse response) {
    this.response = response;
  }

  /// Writes what can be written before anything is known of the answer.
  abstract void begin();

  abstract void complete(FinishReason reason, Usage usage);

  @Override
  public final void finish(FinishReason reason, Usage usage) {
    if (open()) {
      finished = Optional.of(reason);
      complete(reason, usage);
    }
  }

  /// Citations are shown beside the answer, never in it.
  @Override
  public final void cite(List<Citation> citations) {}

  final boolean open() {
    return finished.isEmpty() && !response.closed() && !response.ended();
  }

  /// OpenAI's word for why the answer ended; `-` while it has not.
  final String finishWord() {
    return finished.map(HttpAnswer::word).orElse("-");
  }

  static String word(FinishReason reason) {
    return reason.name().toLowerCase(Locale.ROOT);
  }
}
