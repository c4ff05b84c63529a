package org.rosa.cli;

import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.rosa.Rosa;
import org.rosa.conversation.AnswerSink;
import org.rosa.conversation.Ask;
import org.rosa.conversation.Caller;
import org.rosa.conversation.Inference;
import org.rosa.conversation.Manner;
import org.rosa.conversation.Outcome;
import org.rosa.conversation.Turn;
import org.rosa.knowledge.Citation;
import org.rosa.language.Language;
import org.rosa.llm.FinishReason;
import org.rosa.llm.Message;
import org.rosa.llm.ModelEvent;
import org.rosa.llm.Usage;
import org.rosa.pack.PackReader;
import org.rosa.speech.SpeakableText;
import org.rosa.telemetry.InferenceClock;
import org.rosa.wire.PlatformText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `rosa ask`: one question, answered in the terminal without a server.
@Command(
    name = "ask",
    mixinStandardHelpOptions = true,
    header = {
      "Ask one question; the answer streams to the terminal.",
      "",
      "Examples:",
      "  rosa ask \"What is the CTBTO?\"",
      "  rosa ask --lang ru \"CTBTO?\"",
      "  rosa ask --json \"Who are you?\"",
      "  echo \"Qui es-tu ?\" | rosa ask -",
      ""
    })
final class AskCommand implements Callable<Integer> {
  private static final Manner MANNER =
      new Manner("spoken", () -> new SpeakableText(Set.of()), false);

  private final SettingsSource source;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "QUESTION", description = "What to ask; - reads it from standard input.")
  private String question = "";

  @Option(
      names = "--lang",
      paramLabel = "LANGUAGE",
      description = "Language of the answer: ar, zh, en, fr, ru or es; else the question's own.")
  private Optional<String> lang = Optional.empty();

  @Option(names = "--json", description = "Print one JSON object instead of the bare text.")
  private boolean json;

  AskCommand(SettingsSource source) {
    this.source = source;
  }

  @Override
  public Integer call() throws Exception {
    var utterance = utterance();
    var named = named();
    var settings = source.read();
    var pack = PackReader.read(settings.pack());
    var vertx = Vertx.vertx();
    try {
      var rooms = Rosa.rooms(settings, pack, vertx);
      var turn = turn(rooms, named, utterance);
      var loop = vertx.getOrCreateContext();
      Executor executor = work -> loop.runOnContext(_ -> work.run());
      var clock = new InferenceClock(System::nanoTime);
      var inference = new Inference("ask", Caller.unlimited("ask"), turn, MANNER, clock);
      var printer = new Printer(spec.commandLine().getOut(), json);
      var outcome = rooms.pipeline().answer(inference, executor, printer);
      printer.end(turn, outcome, clock);
      return RosaCommand.FINE;
    } finally {
      vertx.close().toCompletionStage().toCompletableFuture().get(5, TimeUnit.SECONDS);
    }
  }

  private String utterance() throws IOException {
    var asked =
        question.equals("-")
            ? new String(System.in.readAllBytes(), StandardCharsets.UTF_8)
            : question;
    var utterance = PlatformText.spokenByVisitor(asked);
    if (utterance.isBlank()) {
      throw new ParameterException(spec.commandLine(), "the question is empty");
    }
    return utterance;
  }

  private Optional<Language> named() {
    if (lang.isEmpty()) {
      return Optional.empty();
    }
    var language = lang.flatMap(Language::named);
    if (language.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), "'" + lang.get() + "' is none of ar, zh, en, fr, ru, es");
    }
    return language;
  }

  private static Turn turn(Rosa.Rooms rooms, Optional<Language> named, String utterance) {
    List<Message> history = List.of(new Message.Visitor(utterance));
    var language = rooms.languages().get().choose(history, named, utterance);
    return new Turn(
        Optional.empty(),
        new Ask.Utterance(utterance),
        history,
        rooms.languages().get().sought(history, utterance, language),
        Optional.empty(),
        language,
        Map.of(),
        false);
  }

  /// Prints an answer while it comes, or all of it as JSON.
  private static final class Printer implements AnswerSink {
    private final PrintWriter out;
    private final boolean json;
    private final StringBuilder said = new StringBuilder();
    private final List<Citation> cited = new ArrayList<>();

    Printer(PrintWriter out, boolean json) {
      this.out = out;
      this.json = json;
    }

    @Override
    public void text(String piece) {
      said.append(piece);
      if (!json) {
        out.print(piece);
        out.flush();
      }
    }

    @Override
    public void toolCall(ModelEvent.ToolCallPart part) {}

    @Override
    public void cite(List<Citation> citations) {
      cited.addAll(citations);
    }

    @Override
    public void finish(FinishReason reason, Usage usage) {}

    void end(Turn turn, Outcome outcome, InferenceClock clock) {
      if (!json) {
        out.println();
        return;
      }
      out.println(
          new JsonObject()
              .put("answer", said.toString().strip())
              .put("language", turn.language().code())
              .put("answered_by", outcome.answeredBy())
              .put("outcome", outcome.word())
              .put("subjects", new JsonArray(cited.stream().map(Citation::subject).toList()))
              .put("first_segment_ms", clock.toFirstSegment().map(d -> d.toMillis()).orElse(-1L))
              .encode());
    }
  }
}
