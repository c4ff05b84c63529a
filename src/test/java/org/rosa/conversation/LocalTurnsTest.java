package org.rosa.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;
import org.rosa.knowledge.Citation;
import org.rosa.language.Language;
import org.rosa.llm.FinishReason;
import org.rosa.llm.Message;
import org.rosa.llm.ModelEvent;
import org.rosa.llm.Usage;
import org.rosa.speech.PlainText;
import org.rosa.telemetry.InferenceClock;

class LocalTurnsTest {
  private final LinkedBlockingQueue<Runnable> afterwards = new LinkedBlockingQueue<>();
  private final LocalTurns turns = new LocalTurns(afterwards::add);

  @Test
  void a_finished_answer_is_forgotten_in_its_time() throws InterruptedException {
    assertThat(ask("c1", "Why?", answering("Because.")).way()).isEqualTo(TurnRegistry.Way.FRESH);
    var forget = afterwards.take();
    assertThat(ask("c1", "Why?", answering("No.")).way()).isEqualTo(TurnRegistry.Way.REPEATED);

    forget.run();

    assertThat(turns.kept()).isZero();
    assertThat(ask("c1", "Why?", answering("No.")).way()).isEqualTo(TurnRegistry.Way.FRESH);
  }

  @Test
  void forgetting_an_answer_leaves_the_next_one_alone() throws InterruptedException {
    ask("c1", "Why?", answering("Because."));
    var forget = afterwards.take();
    ask("c1", "Who?", answering("Nobody."));
    afterwards.take();

    forget.run();

    assertThat(ask("c1", "Who?", answering("Else.")).way()).isEqualTo(TurnRegistry.Way.REPEATED);
  }

  @Test
  void no_more_conversations_are_kept_than_have_room() throws InterruptedException {
    for (int i = 0; i < LocalTurns.MOST + 10; i++) {
      ask("c" + i, "Why?", answering("Because."));
    }
    assertThat(turns.kept()).isEqualTo(LocalTurns.MOST);
    assertThat(ask("c0", "Why?", answering("No.")).way()).isEqualTo(TurnRegistry.Way.FRESH);
  }

  @Test
  void an_answer_without_measure_is_not_kept() throws InterruptedException {
    ask("c1", "Why?", answering("Because. ".repeat(Recording.MOST / 8)));
    var again = ask("c1", "Why?", answering("Because."));
    assertThat(again.way()).isEqualTo(TurnRegistry.Way.FRESH);
  }

  @Test
  void an_announcement_is_not_heard_again_with_the_answer() throws InterruptedException {
    var heard = new Heard();
    ask("c1", "Why?", announcing("One moment. ", "Because."));
    turns.answer(request("c1", "Why?", heard), answering("No."));
    assertThat(heard.texts).containsExactly("Because.");
  }

  @Test
  void a_defect_reaches_the_one_who_waits_and_is_not_kept() throws InterruptedException {
    Answerer broken =
        (_, _, _) -> {
          throw new IllegalStateException("broken");
        };
    try {
      ask("c1", "Why?", broken);
      throw new AssertionError("the defect was swallowed");
    } catch (IllegalStateException e) {
      assertThat(e).hasRootCauseMessage("broken");
    }
    assertThat(ask("c1", "Why?", answering("Because.")).way()).isEqualTo(TurnRegistry.Way.FRESH);
  }

  @Test
  void the_request_that_was_received_last_wins_whichever_gets_here_first()
      throws InterruptedException {
    var whole = new Heard();
    turns.answer(request("c1", "Who are you?", whole, 2), answering("Rosa."));
    var begun = new Heard();
    var late = turns.answer(request("c1", "Who", begun, 1), answering("Nobody."));

    assertThat(late.outcome()).isEqualTo(new Outcome.Superseded());
    assertThat(begun.texts).isEmpty();
    assertThat(ask("c1", "Who are you?", answering("No.")).way())
        .isEqualTo(TurnRegistry.Way.REPEATED);
    assertThat(whole.texts).containsExactly("Rosa.");
  }

  @Test
  void an_older_request_does_not_take_an_answer_from_a_newer_one() throws InterruptedException {
    var first = new Heard();
    turns.answer(
        request("c1", "Why?", first, 5),
        (_, _, sink) -> {
          var late = turns.answer(request("c1", "Why?", new Heard(), 4), answering("No."));
          assertThat(late.outcome()).isEqualTo(new Outcome.Superseded());
          return answering("Because.")
              .answer(request("c", "q", sink).inference(), Runnable::run, sink);
        });

    assertThat(first.texts).containsExactly("Because.");
  }

  private TurnRegistry.Given ask(String conversation, String question, Answerer answerer)
      throws InterruptedException {
    return turns.answer(request(conversation, question, new Heard(), 10), answerer);
  }

  private static Request request(String conversation, String question, AnswerSink sink) {
    return request(conversation, question, sink, 10);
  }

  private static Request request(
      String conversation, String question, AnswerSink sink, long received) {
    var turn =
        new Turn(
            Optional.of(new ConversationId(conversation)),
            new Ask.Utterance(question),
            List.of(new Message.Visitor(question)),
            new Sought(question, Language.ENGLISH),
            Optional.empty(),
            Language.ENGLISH,
            Map.of(),
            false);
    var manner = new Manner("text", PlainText::new, false);
    var inference =
        new Inference(
            "i", Caller.unlimited("caller"), turn, manner, new InferenceClock(() -> received));
    return new Request(inference, Runnable::run, sink);
  }

  private static Answerer answering(String text) {
    return (_, _, sink) -> {
      sink.text(text);
      sink.finish(FinishReason.STOP, new Usage(1, 1));
      return new Outcome.Answered("model", List.of());
    };
  }

  private static Answerer announcing(String announcement, String text) {
    return (_, _, sink) -> {
      sink.text(announcement);
      sink.announced();
      return answering(text).answer(request("c", "q", sink).inference(), Runnable::run, sink);
    };
  }

  private static final class Heard implements AnswerSink {
    private final List<String> texts = new ArrayList<>();

    @Override
    public void text(String piece) {
      texts.add(piece);
    }

    @Override
    public void toolCall(ModelEvent.ToolCallPart part) {}

    @Override
    public void cite(List<Citation> citations) {}

    @Override
    public void finish(FinishReason reason, Usage usage) {}
  }
}
