package org.rosa.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rosa.CurrentPack;
import org.rosa.embedded.Embedded;
import org.rosa.guardrail.Guardrail;
import org.rosa.guardrail.Lessons;
import org.rosa.knowledge.Citation;
import org.rosa.knowledge.Knowledge;
import org.rosa.language.Language;
import org.rosa.language.Phrasebook;
import org.rosa.llm.Breaker;
import org.rosa.llm.ChatModel;
import org.rosa.llm.FailoverChain;
import org.rosa.llm.FinishReason;
import org.rosa.llm.Link;
import org.rosa.llm.Message;
import org.rosa.llm.ModelCall;
import org.rosa.llm.ModelEvent;
import org.rosa.llm.Patience;
import org.rosa.llm.Prompt;
import org.rosa.llm.Usage;
import org.rosa.pack.PackReader;
import org.rosa.speech.PlainText;
import org.rosa.telemetry.InferenceClock;

/// A client that goes while its answer is prepared, which interrupts the thread that prepares it.
class AbandonedAnswerTest {
  private static final String KNOWN = "Where is the conference?";
  private static final String UNKNOWN = "How many moons does Jupiter have?";
  private static final Executor RUN = Runnable::run;

  private static CurrentPack pack;

  private final Heard heard = new Heard();
  private final Asked model = new Asked();

  @BeforeAll
  static void read() throws Exception {
    pack = new CurrentPack(PackReader.read(Path.of("packs/snt2025")), Lessons.forgotten());
  }

  @ParameterizedTest
  @CsvSource({"judging, true", "judging, false", "lookingUp, true", "lookingUp, false"})
  void no_model_is_asked_and_no_word_said_for_one_who_went_before(String stage, boolean known) {
    var pipeline =
        stage.equals("judging")
            ? pipeline(leavingAt(pack::guardrail), pack::knowledge)
            : pipeline(pack::guardrail, leavingAt(pack::knowledge));

    assertThatThrownBy(() -> pipeline.answer(inference(known ? KNOWN : UNKNOWN), RUN, heard))
        .isInstanceOf(InterruptedException.class);
    assertThat(model.prompts).isEmpty();
    assertThat(heard.told).isEmpty();
  }

  @Test
  void an_answer_that_nobody_was_there_to_hear_to_its_end_is_not_told_as_given() {
    var pipeline = pipeline(pack::guardrail, pack::knowledge);
    var leaving = new Heard();
    leaving.atFirstWord = Thread.currentThread()::interrupt;

    assertThatThrownBy(() -> pipeline.answer(inference(KNOWN), RUN, leaving))
        .isInstanceOf(InterruptedException.class);
  }

  @Test
  void a_model_that_is_asked_when_the_client_goes_is_cancelled_and_nothing_said_in_its_place() {
    var pipeline = pipeline(pack::guardrail, pack::knowledge);
    model.whenAsked = Thread.currentThread()::interrupt;

    assertThatThrownBy(() -> pipeline.answer(inference(UNKNOWN), RUN, heard))
        .isInstanceOf(InterruptedException.class);
    assertThat(model.prompts).hasSize(1);
    assertThat(model.cancelled).isTrue();
    assertThat(heard.told).isEmpty();
  }

  /// The client goes at the moment in which something is fetched.
  private static <T> Supplier<T> leavingAt(Supplier<T> fetched) {
    return () -> {
      var it = fetched.get();
      Thread.currentThread().interrupt();
      return it;
    };
  }

  private AnswerPipeline pipeline(Supplier<Guardrail> guardrail, Supplier<Knowledge> knowledge) {
    var phrasebook = new Phrasebook();
    var link = new Link(model, Patience.DEFAULT, new Breaker("model", System::nanoTime, () -> 0.5));
    var chain = new FailoverChain(List.of(link), Optional.empty(), System::nanoTime);
    return new AnswerPipeline(
        knowledge,
        guardrail,
        new Embedded(phrasebook),
        new AnswerPipeline.Models(chain, 10),
        true,
        phrasebook,
        new Acknowledgements(Optional.empty(), phrasebook, System::nanoTime),
        AnswerCache.off(),
        Clock.systemUTC(),
        System::nanoTime);
  }

  private static Inference inference(String question) {
    var turn =
        new Turn(
            Optional.empty(),
            new Ask.Utterance(question),
            List.of(new Message.Visitor(question)),
            new Sought(question, Language.ENGLISH),
            Optional.empty(),
            Language.ENGLISH,
            Map.of(),
            false);
    var manner = new Manner("text", PlainText::new, false);
    return new Inference(
        "i", Caller.unlimited("caller"), turn, manner, new InferenceClock(System::nanoTime));
  }

  /// A model that says nothing.
  private static final class Asked implements ChatModel {
    private final List<Prompt> prompts = new ArrayList<>();
    private Runnable whenAsked = () -> {};
    private boolean cancelled;

    @Override
    public String name() {
      return "model";
    }

    @Override
    public ModelCall ask(Prompt prompt, Executor executor, Consumer<ModelEvent> events) {
      prompts.add(prompt);
      whenAsked.run();
      return () -> cancelled = true;
    }
  }

  /// Notes everything it is told.
  private static final class Heard implements AnswerSink {
    private final List<String> told = new ArrayList<>();
    private Runnable atFirstWord = () -> {};

    @Override
    public void text(String piece) {
      if (told.isEmpty()) {
        atFirstWord.run();
      }
      told.add(piece);
    }

    @Override
    public void toolCall(ModelEvent.ToolCallPart part) {
      told.add(part.name());
    }

    @Override
    public void cite(List<Citation> citations) {
      told.add(citations.toString());
    }

    @Override
    public void finish(FinishReason reason, Usage usage) {
      told.add(reason.name());
    }
  }
}
