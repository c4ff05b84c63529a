package org.rosa.conversation;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.rosa.knowledge.Citation;
import org.rosa.llm.FinishReason;
import org.rosa.llm.ModelEvent;
import org.rosa.llm.Usage;

/// A request's place at an answer: hears it, and waits for its end. As a sink it is called on the
/// request's executor, like every other.
final class Seat implements AnswerSink {
  private final Request request;
  private final CompletableFuture<Outcome> ended = new CompletableFuture<>();

  Seat(Request request) {
    this.request = request;
  }

  Request request() {
    return request;
  }

  /// Hears pieces of an answer that is made elsewhere.
  void hear(List<Consumer<AnswerSink>> pieces) {
    request.executor().execute(() -> pieces.forEach(piece -> piece.accept(this)));
  }

  /// The answer has ended, after everything that was heard.
  void end(Outcome outcome) {
    request.executor().execute(() -> ended.complete(outcome));
  }

  /// The answer ended in a defect.
  void fail(Throwable defect) {
    request.executor().execute(() -> ended.completeExceptionally(defect));
  }

  /// A newer request has taken the place: the answer ends here, without another word.
  void lose() {
    hear(List.of(sink -> sink.finish(FinishReason.STOP, new Usage(0, 0))));
    end(new Outcome.Superseded());
  }

  Outcome await() throws InterruptedException {
    try {
      return ended.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("the answer ended in a defect", e.getCause());
    }
  }

  @Override
  public void text(String piece) {
    request.inference().clock().firstSegment();
    request.sink().text(piece);
  }

  @Override
  public void announced() {
    request.inference().clock().acknowledged();
    request.sink().announced();
  }

  @Override
  public void toolCall(ModelEvent.ToolCallPart part) {
    request.sink().toolCall(part);
  }

  @Override
  public void expect(List<Citation> citations) {
    request.sink().expect(citations);
  }

  @Override
  public void cite(List<Citation> citations) {
    request.sink().cite(citations);
  }

  @Override
  public void finish(FinishReason reason, Usage usage) {
    request.sink().finish(reason, usage);
  }
}
