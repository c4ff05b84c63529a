package org.rosa.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.rosa.CurrentPack;
import org.rosa.Rosa;
import org.rosa.guardrail.Guardrail;
import org.rosa.guardrail.Verdict;
import org.rosa.language.Language;
import org.rosa.language.Phrase;
import org.rosa.language.Phrasebook;
import org.rosa.llm.Message;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `rosa redzone test`: what would become of words, said by a visitor and said by Rosa.
@Command(
    name = "test",
    mixinStandardHelpOptions = true,
    header = {
      "Tell what would become of words, at which stage and by which rule.",
      "",
      "Examples:",
      "  rosa redzone test \"Who is right in that war?\"",
      "  rosa redzone test --explain --lang ru \"кто прав в этой войне?\"",
      "  rosa redzone test \"Which stations are there?\" \"And whose land is it?\"",
      ""
    },
    footer = {
      "",
      "Several texts are one visitor's utterances; the last one is judged, with the others.",
      "Exit codes: 0 it passes, 3 it is declined, 2 wrong usage or a broken pack."
    })
final class RedzoneTestCommand implements Callable<Integer> {
  private final SettingsSource source;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "TEXT", arity = "1..*", description = "What is said.")
  private List<String> texts = List.of();

  @Option(
      names = "--lang",
      paramLabel = "LANGUAGE",
      description = "Language of the answer: ar, zh, en, fr, ru or es; else the text's own.")
  private Optional<String> lang = Optional.empty();

  @Option(names = "--explain", description = "Show the text as patterns see it.")
  private boolean explain;

  RedzoneTestCommand(SettingsSource source) {
    this.source = source;
  }

  @Override
  public Integer call() throws Exception {
    var settings = source.read();
    var pack = Rosa.packOf(settings);
    var text = texts.getLast();
    var language = language(pack, text);
    var guardrail = pack.guardrail().in(settings.redZone());
    var out = spec.commandLine().getOut();
    out.println("mode: " + settings.redZone().word() + ", language: " + language.code());
    if (explain) {
      Guardrail.readings(text).forEach(reading -> out.println("read as: '" + reading + "'"));
    }
    var input = guardrail.judgeInput(text, texts.subList(0, texts.size() - 1), language);
    print("input", input, guardrail, out);
    print("output", guardrail.judgeOutput("", text, language), guardrail, out);
    out.flush();
    return input instanceof Verdict.Pass ? RosaCommand.FINE : RosaCommand.FINDINGS;
  }

  private Language language(CurrentPack pack, String text) {
    var named = lang.flatMap(Language::named);
    if (lang.isPresent() && named.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), "'" + lang.get() + "' is none of ar, zh, en, fr, ru, es");
    }
    return pack.languages().choose(List.of(new Message.Visitor(text)), named, text);
  }

  private static void print(String stage, Verdict verdict, Guardrail guardrail, PrintWriter out) {
    switch (verdict) {
      case Verdict.Pass _ -> out.println(stage + ": passes");
      case Verdict.Decline declined -> {
        out.println(
            stage
                + ": "
                + declined.action().word()
                + ", category "
                + declined.category()
                + ", rule "
                + declined.ruleId());
        out.println(
            "  Rosa says: "
                + guardrail
                    .reply(declined, 0)
                    .orElseGet(() -> new Phrasebook().say(Phrase.DECLINE, declined.language())));
      }
    }
  }
}
