package org.rosa.cli;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.rosa.language.Language;
import org.rosa.language.LanguageDetector;
import org.rosa.language.Phrase;
import org.rosa.language.Phrasebook;
import org.rosa.tavus.rehearsal.BadScriptException;
import org.rosa.tavus.rehearsal.Platform;
import org.rosa.tavus.rehearsal.Rehearsal;
import org.rosa.tavus.rehearsal.Script;
import org.rosa.tavus.rehearsal.Spoken;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `rosa tavus call`: a call without Tavus.
@Command(
    name = "call",
    mixinStandardHelpOptions = true,
    header = {
      "Rehearse a call without Tavus: send a running server what Tavus would send.",
      "",
      "Examples:",
      "  rosa tavus call --text \"Where is the lift?\"",
      "  rosa tavus call --script rehearsals/fr.txt --url https://rosa.example.org",
      "  rosa tavus call --text \"¿Dónde está el ascensor?\" --json",
      "  rosa tavus call --script rehearsals/fr.txt --with-avatar",
      ""
    },
    description = {
      "What a visitor says is sent in growing transcripts, of which all but the last are given up,"
          + " among the messages that Tavus adds. Shown is what the avatar would have said, and when."
    },
    footer = {
      "",
      "Exit codes: 0 fine, 1 nobody answers, 2 usage, 3 something was expected and did not come."
    })
final class TavusCallCommand implements Callable<Integer> {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final SettingsSource source;

  @Spec private CommandSpec spec;

  @Mixin private ServerOptions server = new ServerOptions();

  @ArgGroup(multiplicity = "1")
  private Said said = new Said();

  @Option(
      names = "--lang",
      paramLabel = "LANGUAGE",
      description = "With --text: the page's language; else that of the words.")
  private Optional<String> lang = Optional.empty();

  @Option(names = "--json", description = "Print a JSON object a line for each answer.")
  private boolean json;

  @Option(
      names = "--with-avatar",
      description = {
        "Also begin the avatar's call as the page does, and end it. The server asks its Tavus for it,"
            + " which costs something unless that is 'rosa tavus fake' or TAVUS_TEST_MODE is on."
      })
  private boolean withAvatar;

  /// What the visitor does: one sentence, or a script.
  static final class Said {
    @Option(names = "--text", paramLabel = "WORDS", description = "What the visitor says.")
    private Optional<String> text = Optional.empty();

    @Option(
        names = "--script",
        paramLabel = "FILE",
        description = "A whole call, as in the folder rehearsals.")
    private Optional<Path> script = Optional.empty();
  }

  TavusCallCommand(SettingsSource source) {
    this.source = source;
  }

  @Override
  public Integer call() throws Exception {
    var script = script();
    var root = server.root(source);
    var key = server.key(source);
    var out = spec.commandLine().getOut();
    try (var platform = new Platform(root, key.secret(), PATIENCE, System::nanoTime)) {
      var rehearsal = new Played(platform, script, printer(out));
      var missed =
          withAvatar
              ? KioskCall.around(root, script.language(), rehearsal::in)
              : rehearsal.in("rehearsal-" + UUID.randomUUID());
      missed.forEach(spec.commandLine().getErr()::println);
      return missed.isEmpty() ? RosaCommand.FINE : RosaCommand.FINDINGS;
    } catch (IOException e) {
      spec.commandLine()
          .getErr()
          .println(
              "rosa: no server answers at "
                  + root
                  + "; start it with ./rosa serve, or say where it is with --url");
      return RosaCommand.FAILED;
    }
  }

  private record Played(Platform platform, Script script, Consumer<Spoken> heard) {
    /// Plays the script in a conversation, and gives what was expected and not heard.
    List<String> in(String conversation) throws IOException, InterruptedException {
      return new Rehearsal(platform, conversation, time -> Thread.sleep(time))
          .play(script, LocalDate.now(ZoneOffset.UTC), heard);
    }
  }

  private Script script() throws IOException {
    if (said.script.isPresent()) {
      try {
        return Script.read(Files.readString(said.script.get()));
      } catch (BadScriptException e) {
        throw new ParameterException(
            spec.commandLine(), said.script.get() + ", " + e.getMessage(), e);
      }
    }
    var words = said.text.orElse("");
    if (words.isBlank()) {
      throw new ParameterException(spec.commandLine(), "--text is empty");
    }
    var language = language(words);
    return Script.of(language, new Phrasebook().say(Phrase.GREETING, language), words);
  }

  private Language language(String words) {
    if (lang.isEmpty()) {
      return new LanguageDetector(Map.of()).detect(words).orElse(Language.ENGLISH);
    }
    return lang.flatMap(Language::named)
        .orElseThrow(
            () ->
                new ParameterException(
                    spec.commandLine(), "'" + lang.get() + "' is none of ar, zh, en, fr, ru, es"));
  }

  private Consumer<Spoken> printer(PrintWriter out) {
    return spoken -> {
      if (json) {
        out.println(json(spoken).encode());
      } else {
        out.println("visitor  " + spoken.occasion());
        out.println("avatar   " + (spoken.mute() ? "(mute)" : spoken.text()));
        out.println("         " + clocks(spoken));
      }
      out.flush();
    };
  }

  private static String clocks(Spoken spoken) {
    return "status "
        + spoken.status()
        + spoken
            .firstWords()
            .map(time -> ", first words after " + time.toMillis() + " ms")
            .orElse(", no words")
        + ", all after "
        + spoken.whole().toMillis()
        + " ms"
        + (spoken.dropped() == 0
            ? ""
            : String.format(Locale.ROOT, ", %d earlier requests dropped", spoken.dropped()));
  }

  private static JsonObject json(Spoken spoken) {
    return new JsonObject()
        .put("visitor", spoken.occasion())
        .put("avatar", spoken.text())
        .put("status", spoken.status())
        .put("dropped", spoken.dropped())
        .put("first_words_ms", spoken.firstWords().map(Duration::toMillis).orElse(-1L))
        .put("whole_ms", spoken.whole().toMillis());
  }
}
